package ru.nastavnik.participants.bases;

import java.util.UUID;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What writing a row of a base did to a pair: enough for whoever keeps pairs to take exactly that back.
 *
 * @param entered whether the pair came with it; otherwise only its results are new
 * @param leftAs  what the pair came to, as whoever keeps it tells whether it has been changed since; at most 36 signs
 * @param results of the pair before, empty for none
 * @param link    of the pair before, empty for none
 */
@PersonalData
public record PairDeed(
        UUID pair, PersonId mentor, PersonId mentee, boolean entered, String leftAs, String results, String link) {

    @Override
    public String toString() {
        return "PairDeed[%s]".formatted(pair);
    }
}
