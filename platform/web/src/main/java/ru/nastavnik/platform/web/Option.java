package ru.nastavnik.platform.web;

/**
 * One line of a select, a ready string in the reader's language.
 *
 * @param value what the form sends, empty for "nothing chosen"
 * @param label what the reader sees
 */
public record Option(String value, String label) {}
