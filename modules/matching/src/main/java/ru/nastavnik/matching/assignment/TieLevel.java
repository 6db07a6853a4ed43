package ru.nastavnik.matching.assignment;

import java.util.UUID;
import ru.nastavnik.participants.PersonId;

/**
 * The last level: a number for each pair, drawn from the seed and the two identifiers. It makes the best matching one
 * of a kind, so that the result depends on who the people are and not on the order in which rows came.
 */
final class TieLevel {

    /** 44 bits: far above the number of candidates, and 2^18 of them still add up within 64 bits. */
    private static final int DROPPED_BITS = 20;

    private TieLevel() {}

    static long of(long seed, PersonId mentee, PersonId mentor) {
        long hash = mix(seed, mentee.value());
        return mix(hash, mentor.value()) >>> DROPPED_BITS;
    }

    private static long mix(long state, UUID id) {
        return scramble(scramble(state ^ id.getMostSignificantBits()) ^ id.getLeastSignificantBits());
    }

    /** One step of SplitMix64: every bit of the input changes half of the output's. */
    private static long scramble(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
