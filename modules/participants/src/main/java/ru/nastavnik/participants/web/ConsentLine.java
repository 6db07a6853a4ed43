package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.consents.AgeRule;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.participants.consents.Present;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One row of the table of consents.
 *
 * @param kinds  how it stands with each kind
 * @param where  empty where it is not written down
 * @param ofAge  whether the person signs alone
 * @param signer whom the row names as signer, by name, or empty
 * @param chosen whether the row is ticked
 * @param mayEnd whether there is something to take back
 */
@PersonalData
record ConsentLine(
        PersonLine person,
        List<Cell> kinds,
        String where,
        boolean ofAge,
        String signer,
        boolean chosen,
        boolean mayEnd) {

    /**
     * A kind in a row.
     *
     * @param kind    {@link ConsentKind} by name
     * @param state   {@link ConsentState} by name, or {@code NONE} where nobody needs it and nobody was asked
     * @param pending lines to be signed, by name; where nobody has said anything it goes without saying
     */
    record Cell(
            String kind,
            String state,
            @Nullable LocalDate since,
            @Nullable LocalDate last,
            @Nullable LocalDate expired,
            List<String> pending) {

        private static final String NONE = "NONE";

        static Cell of(ConsentKind kind, Present present) {
            return new Cell(
                    kind.name(),
                    kind.isNeededToTakePart() || present.since() != null
                            ? present.state().name()
                            : NONE,
                    present.state() == ConsentState.AWAITED ? null : present.since(),
                    present.last(),
                    present.expired(),
                    present.since() == null
                            ? List.of()
                            : present.pending().stream()
                                    .map(Enum::name)
                                    .sorted()
                                    .toList());
        }

        /** How the mark looks. */
        public String look() {
            if (state.equals(NONE)) {
                return "";
            }
            return switch (ConsentState.valueOf(state)) {
                case GIVEN -> "status-ok";
                case AWAITED, EXPIRING -> "status-wait";
                case REFUSED, WITHDRAWN -> "status-bad";
            };
        }
    }

    static ConsentLine of(Person person, PersonConsents consents, @Nullable Signer signer, boolean chosen) {
        return new ConsentLine(
                PersonLine.of(person),
                cells(consents),
                ConsentKind.all().stream()
                        .map(kind -> consents.of(kind).whereKept())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                consents.signers() == AgeRule.Signers.SELF,
                signer == null ? "" : signer.name(),
                chosen,
                ConsentKind.all().stream()
                        .anyMatch(kind -> consents.of(kind).state().isActive()));
    }

    static List<Cell> cells(PersonConsents consents) {
        return ConsentKind.all().stream()
                .map(kind -> Cell.of(kind, consents.of(kind)))
                .toList();
    }

    @Override
    public String toString() {
        return "ConsentLine[…]";
    }
}
