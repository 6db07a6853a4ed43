package ru.nastavnik.participants.doubles;

import java.util.EnumSet;
import java.util.Set;
import ru.nastavnik.participants.PersonId;

/**
 * Two cards of one person and what of each holds from now on. What only one of them knows needs no choice.
 *
 * @param one      the first card, whose word holds where nothing else is chosen
 * @param ofOther  what of the other card holds
 */
public record Choice(PersonId one, PersonId other, Set<Part> ofOther) {

    /** What is chosen as a whole. */
    public enum Part {
        NAME("name"),
        /** Class or post. */
        PLACE("place"),
        BIRTH("birth"),
        /** What the person is to the school. */
        KIND("kind"),
        /** Of years in which both have one. */
        REQUEST("mentoring_request"),
        /** Of years in which both are ready. */
        READINESS("readiness");

        private final String where;

        Part(String where) {
            this.where = where;
        }

        String where() {
            return where;
        }
    }

    public Choice {
        ofOther = Set.copyOf(ofOther);
    }

    /** The parts that hold of this card. */
    Set<Part> of(PersonId card) {
        if (card.equals(other)) {
            return ofOther;
        }
        Set<Part> rest = EnumSet.allOf(Part.class);
        rest.removeAll(ofOther);
        return rest;
    }
}
