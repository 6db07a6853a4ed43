package ru.nastavnik.programmes.naming;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.identity.PersonalData;

/** One side of a pair that is being entered. */
public sealed interface Party {

    /** Someone in the list of the school. */
    record Listed(PersonId id) implements Party {}

    /** Someone who has to be added to it. */
    @PersonalData
    record Newcomer(
            PersonName name,
            PersonKind kind,
            @Nullable ClassGroup classGroup,
            @Nullable String post) implements Party {

        @Override
        public String toString() {
            return "Newcomer[…]";
        }
    }
}
