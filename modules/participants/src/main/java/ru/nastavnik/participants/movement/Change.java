package ru.nastavnik.participants.movement;

import java.time.LocalDate;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonId;

/**
 * That a pupil came into a class, or left it.
 *
 * @param came or left
 */
public record Change(PersonId person, ClassGroup group, LocalDate day, boolean came) {}
