package ru.nastavnik.participants.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One line of a base as the table shows it.
 *
 * @param state  of the consents, by name
 * @param look   of the state
 * @param others the other sides of the pairs that work
 * @param places of a mentor, «1 из 2»; empty of a mentee
 * @param young  why the person is a «молодой специалист», or {@literal null}
 */
@PersonalData
record BaseLine(
        PersonLine person,
        String what,
        String more,
        String state,
        String look,
        List<Other> others,
        String places,
        @Nullable String young) {

    /** The other side of a pair. */
    @PersonalData
    record Other(String name, String form, boolean waits) {

        @Override
        public String toString() {
            return "Other[…]";
        }
    }

    @Override
    public String toString() {
        return "BaseLine[…]";
    }
}
