package ru.nastavnik.matching.compatibility;

import java.util.Set;
import ru.nastavnik.participants.PersonKind;

/** Who may stand on which side in a form of mentoring. */
public record FormSides(Set<PersonKind> mentors, Set<PersonKind> mentees) {

    public FormSides {
        mentors = Set.copyOf(mentors);
        mentees = Set.copyOf(mentees);
    }
}
