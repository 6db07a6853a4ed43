package ru.nastavnik.tenants.register;

import java.util.List;

/**
 * A row of the register with what will come of it.
 *
 * @param line    as the spreadsheet numbers it
 * @param name    of the school, as typed
 * @param place   municipality by its short name, or as typed where there is none such
 * @param problem message key of the sentence that says what is wrong or worth a look, empty for none
 * @param values  what that sentence names
 */
public record PlannedRow(int line, String name, String place, Outcome outcome, String problem, List<Object> values) {}
