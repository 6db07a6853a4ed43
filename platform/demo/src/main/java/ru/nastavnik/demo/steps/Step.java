package ru.nastavnik.demo.steps;

/**
 * One of the six.
 *
 * @param number 1 to 6
 * @param name   in Russian, as the reader of a report sees it
 */
public record Step(int number, String name, Runnable deed) {}
