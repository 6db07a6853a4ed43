package ru.nastavnik.matching.assignment;

import java.util.List;

/**
 * The result: everyone of the problem's mentees is in exactly one of the three lists, each ordered by mentee.
 *
 * @param pairs     fixed and computed
 * @param conflicts fixed pairs that overfill their mentor
 * @param leftovers those without a mentor, each with a reason
 * @param value     what the computed part is worth
 */
public record Matching(List<Pair> pairs, List<FixedPairConflict> conflicts, List<Leftover> leftovers, LexValue value) {

    public Matching {
        pairs = List.copyOf(pairs);
        conflicts = List.copyOf(conflicts);
        leftovers = List.copyOf(leftovers);
    }
}
