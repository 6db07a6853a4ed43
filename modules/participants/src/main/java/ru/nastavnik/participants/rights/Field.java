package ru.nastavnik.participants.rights;

import static ru.nastavnik.platform.identity.Role.CLASS_TEACHER;
import static ru.nastavnik.platform.identity.Role.COORDINATOR;
import static ru.nastavnik.platform.identity.Role.DIRECTOR;
import static ru.nastavnik.platform.identity.Role.MENTOR;

import java.util.EnumSet;
import java.util.Set;
import ru.nastavnik.platform.identity.Role;

/**
 * What is known of a person, and who in the school may see it: the one table from which pages show a field, write «Кто
 * видит» under it, and say in the access journal what was seen. A mentor sees what is marked of the
 * own mentees only, a class teacher of the own class.
 */
public enum Field {
    NAME(COORDINATOR, DIRECTOR, CLASS_TEACHER, MENTOR),
    /** Class of a pupil, post of an adult. */
    PLACE(COORDINATOR, DIRECTOR, CLASS_TEACHER, MENTOR),
    BIRTH(COORDINATOR),
    EXPERIENCE(COORDINATOR),
    REQUEST(COORDINATOR, CLASS_TEACHER),
    /** The request in words. */
    REQUEST_TEXT(COORDINATOR),
    READINESS(COORDINATOR),
    /** Competences, achievements, interests, wished age of mentees, time. */
    MENTOR_PROFILE(COORDINATOR),
    /** A phone or an address; of a pupil, that of the representative. */
    CONTACT(COORDINATOR),
    CONSENT(COORDINATOR, CLASS_TEACHER),
    CLEARANCE(COORDINATOR),
    LOGIN(COORDINATOR),
    /** Everything of the person's own export. */
    EVERYTHING(COORDINATOR);

    private final Set<Role> seenBy;

    Field(Role... seenBy) {
        this.seenBy = Set.copyOf(EnumSet.of(seenBy[0], seenBy));
    }

    /** Who may see it. */
    public Set<Role> seenBy() {
        return seenBy;
    }

    /** Whether somebody with these roles may see it. */
    public boolean isSeenBy(Set<Role> roles) {
        return roles.stream().anyMatch(seenBy::contains);
    }
}
