package ru.nastavnik.platform.web;

/** A problem as a page shows it: ready sentences. */
record ProblemView(String name, String icon, String sentence, String todo) {}
