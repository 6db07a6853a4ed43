package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.consents.ConsentFact;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * The consents of one person.
 *
 * @param kinds   how it stands with each kind
 * @param signers who signs at the age of today, by name
 * @param noAge   whether the person is a pupil of whom no birth is known
 * @param history all that was said, the latest first
 * @param scans   how many scans of papers there are, {@literal null} where the school keeps none
 */
@PersonalData
record ConsentCard(
        List<ConsentLine.Cell> kinds,
        String signers,
        boolean noAge,
        List<Entry> history,
        @Nullable Integer scans) {

    /**
     * One fact.
     *
     * @param edition  of the blank that was signed
     * @param mistaken whether it was recorded by mistake and counts no more
     */
    @PersonalData
    record Entry(
            UUID id,
            LocalDate day,
            String kind,
            String says,
            String signer,
            String came,
            String ground,
            String where,
            @Nullable LocalDate until,
            @Nullable Integer edition,
            boolean mistaken) {

        static Entry of(ConsentFact fact, boolean mistaken) {
            return new Entry(
                    fact.getId(),
                    fact.day(),
                    fact.kind().name(),
                    fact.says().name(),
                    fact.signer().name(),
                    fact.came().name(),
                    fact.ground().orElse(""),
                    fact.whereKept().orElse(""),
                    fact.until().orElse(null),
                    fact.edition().orElse(null),
                    mistaken);
        }

        @Override
        public String toString() {
            return "Entry[%s]".formatted(id);
        }
    }

    @Override
    public String toString() {
        return "ConsentCard[…]";
    }
}
