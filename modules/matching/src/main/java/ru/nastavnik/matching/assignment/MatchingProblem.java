package ru.nastavnik.matching.assignment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.participants.PersonId;

/**
 * Who is to be matched. The order of the lists means nothing.
 *
 * @param mentees    those who need a mentor, each once, fixed ones included
 * @param mentors    those who have places, each once
 * @param candidates the pairs that may be proposed, each once
 * @param fixed      the pairs decided by a person, at most one for a mentee; they need not be candidates
 * @param seed       decides between results that are equally good
 */
public record MatchingProblem(
        List<PersonId> mentees,
        List<MentorPlaces> mentors,
        List<Candidate> candidates,
        List<FixedPair> fixed,
        long seed) {

    /** Above this number the sums of the last level could leave 64 bits. */
    static final int MOST_MENTEES = 1 << 18;

    public MatchingProblem {
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
        candidates = List.copyOf(candidates);
        fixed = List.copyOf(fixed);
        if (mentees.size() > MOST_MENTEES) {
            throw new IllegalArgumentException("More than %d mentees.".formatted(MOST_MENTEES));
        }
        Set<PersonId> knownMentees = distinct(mentees, "mentee");
        Set<PersonId> knownMentors =
                distinct(mentors.stream().map(MentorPlaces::mentor).toList(), "mentor");
        distinct(fixed.stream().map(FixedPair::mentee).toList(), "mentee of a fixed pair");
        distinct(
                candidates.stream()
                        .map(c -> new FixedPair(c.mentee(), c.mentor()))
                        .toList(),
                "candidate");
        candidates.forEach(c -> requireKnown(c.mentee(), c.mentor(), knownMentees, knownMentors));
        fixed.forEach(f -> requireKnown(f.mentee(), f.mentor(), knownMentees, knownMentors));
    }

    private static <T> Set<T> distinct(List<T> items, String what) {
        Set<T> known = new HashSet<>();
        for (T item : items) {
            if (!known.add(item)) {
                throw new IllegalArgumentException("A %s stands twice: %s".formatted(what, item));
            }
        }
        return known;
    }

    private static void requireKnown(PersonId mentee, PersonId mentor, Set<PersonId> mentees, Set<PersonId> mentors) {
        if (!mentees.contains(mentee) || !mentors.contains(mentor)) {
            throw new IllegalArgumentException("A pair of unknown people: %s, %s".formatted(mentee, mentor));
        }
    }

    Set<PersonId> fixedMentees() {
        return fixed.stream().map(FixedPair::mentee).collect(Collectors.toSet());
    }

    /** Identifies the problem: equal for equal problems in whatever order, 64 hexadecimal digits. */
    public String fingerprint() {
        Stream<String> facts = Stream.of(
                        mentees.stream().map(mentee -> "mentee " + mentee),
                        mentors.stream().map(mentor -> "mentor " + mentor.mentor() + " " + mentor.places()),
                        candidates.stream().map(c -> "candidate %s %s %d".formatted(c.mentee(), c.mentor(), c.score())),
                        fixed.stream().map(pair -> "fixed %s %s".formatted(pair.mentee(), pair.mentor())),
                        Stream.of("seed " + seed))
                .flatMap(Function.identity());
        String text = facts.sorted().collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
