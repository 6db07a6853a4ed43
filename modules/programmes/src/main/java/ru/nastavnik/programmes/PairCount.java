package ru.nastavnik.programmes;

import ru.nastavnik.platform.figures.ReportingForm;

/** How many pairs of one kind a school has. */
record PairCount(short year, ReportingForm form, MentorshipState state, boolean ordered, long pairs) {}
