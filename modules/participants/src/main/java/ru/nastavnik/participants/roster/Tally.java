package ru.nastavnik.participants.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many lines of a list come to what, kept with the list.
 *
 * @param outcomes every outcome, also those of none
 * @param toLookAt right, and yet with a remark
 * @param toMend   wrong, or with something that could not be taken
 */
record Tally(Map<Outcome, Integer> outcomes, int toLookAt, int toMend) {

    private static final String LOOK = "LOOK";
    private static final String MEND = "MEND";

    static Tally of(List<RosterLine> lines) {
        Map<Outcome, Integer> outcomes = none();
        int look = 0;
        int mend = 0;
        for (RosterLine line : lines) {
            outcomes.merge(line.outcome(), 1, Integer::sum);
            look += line.isToLookAt() ? 1 : 0;
            mend += line.isToMend() ? 1 : 0;
        }
        return new Tally(outcomes, look, mend);
    }

    /** The same with one line in the place of another. */
    Tally replacing(RosterLine before, RosterLine now) {
        Map<Outcome, Integer> changed = new EnumMap<>(outcomes);
        changed.merge(before.outcome(), -1, Integer::sum);
        changed.merge(now.outcome(), 1, Integer::sum);
        return new Tally(
                changed,
                toLookAt + one(now.isToLookAt()) - one(before.isToLookAt()),
                toMend + one(now.isToMend()) - one(before.isToMend()));
    }

    private static int one(boolean counted) {
        return counted ? 1 : 0;
    }

    private static Map<Outcome, Integer> none() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0);
        }
        return outcomes;
    }

    String write() {
        StringBuilder text = new StringBuilder();
        outcomes.forEach((outcome, count) ->
                text.append(outcome).append('=').append(count).append(';'));
        return text.append(LOOK + "=")
                .append(toLookAt)
                .append(";" + MEND + "=")
                .append(toMend)
                .toString();
    }

    static Tally read(String written) {
        Map<Outcome, Integer> outcomes = none();
        int look = 0;
        int mend = 0;
        for (String part : written.split(";")) {
            String[] whatAndCount = part.split("=");
            if (whatAndCount.length == 2) {
                int count = Integer.parseInt(whatAndCount[1]);
                switch (whatAndCount[0]) {
                    case LOOK -> look = count;
                    case MEND -> mend = count;
                    default -> outcomes.put(Outcome.valueOf(whatAndCount[0]), count);
                }
            }
        }
        return new Tally(outcomes, look, mend);
    }
}
