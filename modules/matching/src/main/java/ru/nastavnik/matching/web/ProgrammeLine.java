package ru.nastavnik.matching.web;

/** One programme to choose from, in ready words. */
record ProgrammeLine(String path, String title, int waiting, int places, int proposed) {}
