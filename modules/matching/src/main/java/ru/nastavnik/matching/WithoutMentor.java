package ru.nastavnik.matching;

import java.util.List;
import java.util.Map;
import ru.nastavnik.participants.PersonId;

/**
 * Someone who is «Пока без наставника», and why.
 *
 * @param refusals how many mentors each hard rule refused, by the rule's message key
 * @param sharing  how many mentees share the places, where places are short
 * @param places   how many places they share
 * @param mentors  some of the mentors they share, at most {@value LeftoverRow#MENTORS_TOLD}
 */
public record WithoutMentor(
        PersonId mentee, Why why, Map<String, Integer> refusals, int sharing, int places, List<PersonId> mentors) {

    /** What stands in the way. */
    public enum Why {
        /** Nobody declared to be ready. */
        NOBODY_READY,
        /** Each mentor is refused by a hard rule. */
        ALL_REFUSED,
        /** There are suitable mentors, but fewer places than mentees who may go only to them. */
        PLACES_SHORT,
        /** A person removed the proposal. */
        TAKEN_OUT
    }

    public WithoutMentor {
        refusals = Map.copyOf(refusals);
        mentors = List.copyOf(mentors);
    }

    static WithoutMentor nobodyReady(PersonId mentee) {
        return new WithoutMentor(mentee, Why.NOBODY_READY, Map.of(), 0, 0, List.of());
    }

    static WithoutMentor allRefused(PersonId mentee, Map<String, Integer> refusals) {
        return new WithoutMentor(mentee, Why.ALL_REFUSED, refusals, 0, 0, List.of());
    }

    static WithoutMentor placesShort(PersonId mentee, int sharing, int places, List<PersonId> mentors) {
        return new WithoutMentor(mentee, Why.PLACES_SHORT, Map.of(), sharing, places, mentors);
    }

    static WithoutMentor takenOut(PersonId mentee) {
        return new WithoutMentor(mentee, Why.TAKEN_OUT, Map.of(), 0, 0, List.of());
    }
}
