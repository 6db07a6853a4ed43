package ru.nastavnik.participants.doubles;

import ru.nastavnik.participants.Person;

/** Two cards that may be of one person, and why. */
public record Likely(Person one, Person other, Alike why) {}
