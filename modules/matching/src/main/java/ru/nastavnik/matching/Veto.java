package ru.nastavnik.matching;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import ru.nastavnik.participants.PersonId;

/** Someone took this mentor away from this mentee; a re-run does not propose the two again. */
@Embeddable
record Veto(UUID mentee, UUID mentor) {

    static Veto of(PersonId mentee, PersonId mentor) {
        return new Veto(mentee.value(), mentor.value());
    }
}
