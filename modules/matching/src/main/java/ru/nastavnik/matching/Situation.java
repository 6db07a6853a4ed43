package ru.nastavnik.matching;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.matching.compatibility.FormSides;
import ru.nastavnik.matching.compatibility.Pairing;
import ru.nastavnik.matching.compatibility.Places;
import ru.nastavnik.matching.compatibility.Verdict;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.MentorProfile;
import ru.nastavnik.programmes.Programme;

/**
 * Who needs whom in a programme right now.
 *
 * @param waiting     those of the form's mentees who have a request and no pair, by person, in the order of names
 * @param mentors     everyone who is ready, by person, in the order of names
 * @param taken       places taken by whatever is not an open proposal of this programme
 * @param paired      the current pairs of the form, mentor first
 * @param busyMentees how many of the form's mentees have a request but are in a pair or proposed in another form
 * @param round       what was proposed before, {@literal null} before the first time
 */
public record Situation(
        Programme programme,
        FormSides sides,
        LinkedHashMap<PersonId, MenteeProfile> waiting,
        LinkedHashMap<PersonId, MentorProfile> mentors,
        Map<PersonId, Integer> taken,
        Set<List<PersonId>> paired,
        int busyMentees,
        @Nullable MatchingRound round) {

    /** The places of a mentor, open proposals of this programme left out of account. */
    Places placesBeforeProposals(MentorProfile mentor) {
        return new Places(mentor.capacity(), taken.getOrDefault(mentor.person(), 0));
    }

    /** What comes out for the two if nothing were proposed yet. */
    Verdict beforeProposals(MenteeProfile mentee, MentorProfile mentor) {
        return verdict(mentee, mentor, placesBeforeProposals(mentor));
    }

    /** What comes out for the two now, everyone else's proposals standing. */
    public Verdict now(MenteeProfile mentee, MentorProfile mentor) {
        Places before = placesBeforeProposals(mentor);
        long proposed = round == null
                ? 0
                : round.open().stream()
                        .filter(proposal -> proposal.mentor().equals(mentor.person()))
                        .filter(proposal -> !proposal.mentee().equals(mentee.person()))
                        .count();
        return verdict(mentee, mentor, new Places(before.capacity(), before.taken() + (int) proposed));
    }

    public Optional<MenteeProfile> waiting(PersonId mentee) {
        return Optional.ofNullable(waiting.get(mentee));
    }

    public Optional<MentorProfile> mentor(PersonId mentor) {
        return Optional.ofNullable(mentors.get(mentor));
    }

    /** Those ready whom the form has as mentors. */
    public List<MentorProfile> mentorsOfForm() {
        return mentors.values().stream()
                .filter(mentor -> sides.mentors().contains(mentor.kind()))
                .toList();
    }

    /** How many places they have left, open proposals of this programme left out of account. */
    public int placesOfForm() {
        return mentorsOfForm().stream()
                .mapToInt(mentor -> placesBeforeProposals(mentor).left())
                .sum();
    }

    /** Those who wait and whom the last run did not know: neither proposed nor left over. */
    public List<PersonId> newcomers() {
        if (round == null) {
            return List.copyOf(waiting.keySet());
        }
        Set<PersonId> known = new HashSet<>();
        round.proposals().forEach(proposal -> known.add(proposal.mentee()));
        round.leftovers().forEach(leftover -> known.add(leftover.mentee()));
        return waiting.keySet().stream()
                .filter(mentee -> !known.contains(mentee))
                .toList();
    }

    private Verdict verdict(MenteeProfile mentee, MentorProfile mentor, Places places) {
        boolean pairedAlready = paired.contains(List.of(mentor.person(), mentee.person()));
        return Verdict.of(new Pairing(mentee, mentor, sides, places, pairedAlready));
    }
}
