package ru.nastavnik.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static ru.nastavnik.matching.assignment.Problems.mentee;
import static ru.nastavnik.matching.assignment.Problems.mentor;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A proof that accepted everything would prove nothing. */
class CertificateTests {

    /** Two mentees, two mentors with a place each; crossing over loses 60 points. */
    private final Certificate solution = Matcher.solve(graph(
            List.of(
                    new Candidate(mentee(1), mentor(1), 90), new Candidate(mentee(1), mentor(2), 60),
                    new Candidate(mentee(2), mentor(1), 60), new Candidate(mentee(2), mentor(2), 90)),
            1));

    @Test
    void holdsForTheBestMatching() {
        assertThat(solution.faults()).isEmpty();
    }

    @Test
    void detectsPairsCrossedOver() {
        solution.seating().rise(0);
        solution.seating().rise(1);
        solution.seating().sit(0, 1);
        solution.seating().sit(1, 0);

        assertThatExceptionOfType(NotOptimal.class)
                .isThrownBy(solution::verify)
                .withMessageContaining("costs more than it is worth");
    }

    @Test
    void detectsAPairLeftApart() {
        solution.seating().rise(0);

        assertThat(solution.faults()).anyMatch(fault -> fault.contains("is left over at a price"));
    }

    @Test
    void detectsAForbiddenPair() {
        CandidateGraph graph = graph(List.of(new Candidate(mentee(1), mentor(1), 90)), 1);
        Seating seating = new Seating(graph);
        seating.sit(0, 1);
        seating.sit(1, 0);

        List<String> faults = new Certificate(graph, seating, new DualPrices(graph)).faults();

        assertThat(faults).contains("pair 0–1 is forbidden", "pair 1–0 is forbidden");
    }

    @Test
    void detectsAnOverfilledMentor() {
        CandidateGraph roomy =
                graph(List.of(new Candidate(mentee(1), mentor(1), 90), new Candidate(mentee(2), mentor(1), 90)), 2);
        CandidateGraph narrow =
                graph(List.of(new Candidate(mentee(1), mentor(1), 90), new Candidate(mentee(2), mentor(1), 90)), 1);
        Certificate fits = Matcher.solve(roomy);

        assertThat(new Certificate(narrow, fits.seating(), fits.prices()).faults())
                .contains("mentor 0 has 2 mentees on 1 places");
    }

    @Test
    void detectsAPriceThatDoesNotCoverACandidate() {
        solution.prices().mentees().setZero(0);

        assertThat(solution.faults()).anyMatch(fault -> fault.endsWith("would be better"));
    }

    @Test
    void detectsANegativePrice() {
        solution.prices().mentors().set(1, -1, 0, 0);

        assertThat(solution.faults()).contains("mentor 1 has a negative price");
    }

    private static CandidateGraph graph(List<Candidate> candidates, int places) {
        return new CandidateGraph(
                List.of(mentee(1), mentee(2)),
                List.of(new MentorPlaces(mentor(1), places), new MentorPlaces(mentor(2), places)),
                candidates,
                1);
    }
}
