package ru.nastavnik.participants.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of all classes together.
 *
 * @param answerBy until when they are to answer
 */
record ClassesForm(@Nullable LocalDate answerBy) {}
