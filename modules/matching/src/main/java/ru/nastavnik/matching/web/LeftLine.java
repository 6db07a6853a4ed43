package ru.nastavnik.matching.web;

import java.util.List;

/** One person without a mentor, in ready words. */
record LeftLine(String mentee, String menteeClass, String request, String why, List<String> details, String choose) {}
