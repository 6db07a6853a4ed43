package ru.nastavnik.matching.web;

/**
 * A fixed pair and what became of it.
 *
 * @param opened  whether programmes has opened it
 * @param ordered whether its order is registered
 */
record OutcomeLine(String mentee, String menteeClass, String mentor, boolean opened, boolean ordered, String state) {}
