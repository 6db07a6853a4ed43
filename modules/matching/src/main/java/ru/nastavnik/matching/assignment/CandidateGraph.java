package ru.nastavnik.matching.assignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.participants.PersonId;

/**
 * The candidates of a problem without its fixed pairs, as compressed rows: people are numbers in the order of their
 * identifiers, and the candidates of mentee {@code u} are {@code first(u)} to {@code first(u + 1) - 1}.
 */
final class CandidateGraph {

    private final List<PersonId> mentees;
    private final List<PersonId> mentors;
    private final int[] places;
    private final int[] rows;
    private final int[] mentorOfCandidate;
    private final LexVectors weights;

    /**
     * @param mentees those to match, without the fixed ones
     * @param mentors with the places that fixed pairs leave
     */
    CandidateGraph(List<PersonId> mentees, List<MentorPlaces> mentors, List<Candidate> candidates, long seed) {
        Comparator<PersonId> byId = Comparator.comparing(PersonId::value);
        this.mentees = mentees.stream().sorted(byId).toList();
        List<MentorPlaces> sorted = mentors.stream()
                .sorted(Comparator.comparing(MentorPlaces::mentor, byId))
                .toList();
        this.mentors = sorted.stream().map(MentorPlaces::mentor).toList();
        this.places = sorted.stream().mapToInt(MentorPlaces::places).toArray();
        Map<PersonId, Integer> mentee = numbers(this.mentees);
        Map<PersonId, Integer> mentor = numbers(this.mentors);
        Candidate[] ordered = candidates.stream()
                .filter(candidate -> mentee.containsKey(candidate.mentee()))
                .toArray(Candidate[]::new);
        Arrays.sort(
                ordered,
                Comparator.comparingInt((Candidate c) -> mentee.get(c.mentee()))
                        .thenComparingInt(c -> mentor.get(c.mentor())));
        this.rows = new int[this.mentees.size() + 1];
        this.mentorOfCandidate = new int[ordered.length];
        this.weights = new LexVectors(ordered.length);
        for (int e = 0; e < ordered.length; e++) {
            Candidate candidate = ordered[e];
            rows[mentee.get(candidate.mentee()) + 1] = e + 1;
            mentorOfCandidate[e] = mentor.get(candidate.mentor());
            weights.set(e, 1, candidate.score(), TieLevel.of(seed, candidate.mentee(), candidate.mentor()));
        }
        for (int u = 1; u < rows.length; u++) {
            rows[u] = Math.max(rows[u], rows[u - 1]);
        }
    }

    private static Map<PersonId, Integer> numbers(List<PersonId> people) {
        Map<PersonId, Integer> numbers = new HashMap<>();
        people.forEach(person -> numbers.put(person, numbers.size()));
        return numbers;
    }

    int menteeCount() {
        return mentees.size();
    }

    int mentorCount() {
        return mentors.size();
    }

    PersonId mentee(int u) {
        return mentees.get(u);
    }

    PersonId mentor(int v) {
        return mentors.get(v);
    }

    int places(int v) {
        return places[v];
    }

    int first(int u) {
        return rows[u];
    }

    int end(int u) {
        return rows[u + 1];
    }

    int mentorOf(int candidate) {
        return mentorOfCandidate[candidate];
    }

    /** What each candidate is worth if used: one pair, its score, its tie number. */
    LexVectors weights() {
        return weights;
    }
}
