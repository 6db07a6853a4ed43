package ru.nastavnik.matching.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.matching.FixedProposals;
import ru.nastavnik.matching.MatchingRound;
import ru.nastavnik.matching.Proposal;
import ru.nastavnik.matching.Situation;
import ru.nastavnik.matching.WithoutMentor;
import ru.nastavnik.matching.compatibility.Verdict;
import ru.nastavnik.matching.web.ProposalLine.ReasonLine;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.MentorProfile;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.OrderReference;

/** Turns a situation and its round into what the page shows. */
@Component
class DescribingRounds {

    private final People people;
    private final FixedProposals fixed;
    private final MentorWarnings warnings;
    private final Wording words;

    DescribingRounds(People people, FixedProposals fixed, MentorWarnings warnings, Wording words) {
        this.people = people;
        this.warnings = warnings;
        this.fixed = fixed;
        this.words = words;
    }

    ProgrammeLine line(Situation situation, String path) {
        int proposed = situation.round() == null ? 0 : situation.round().open().size();
        return new ProgrammeLine(
                path, title(situation), situation.waiting().size(), situation.placesOfForm(), proposed);
    }

    String title(Situation situation) {
        return "%s, %s"
                .formatted(situation.programme().title(), situation.programme().year());
    }

    RoundView view(Situation situation, String path) {
        MatchingRound round = situation.round();
        Faces faces = Faces.of(named(round), people);
        return new RoundView(
                path,
                title(situation),
                round == null ? 0 : round.version(),
                round == null ? null : round.proposedOn(),
                situation.waiting().size(),
                situation.mentorsOfForm().size(),
                situation.placesOfForm(),
                situation.busyMentees(),
                round == null ? 0 : situation.newcomers().size(),
                round == null ? List.of() : proposals(situation, round, faces, path),
                round == null ? List.of() : left(situation, round, faces, path),
                round == null ? 0 : round.proposals().size() - round.open().size());
    }

    List<OutcomeLine> outcomes(MatchingRound round) {
        Faces faces = Faces.of(named(round), people);
        return fixed.of(round).stream()
                .sorted(Comparator.comparingInt(
                        outcome -> faces.place(outcome.proposal().mentee())))
                .map(outcome -> new OutcomeLine(
                        faces.name(outcome.proposal().mentee()),
                        faces.about(outcome.proposal().mentee()),
                        faces.name(outcome.proposal().mentor()),
                        outcome.pair().isPresent(),
                        outcome.pair().flatMap(Mentorship::order).isPresent(),
                        state(outcome.pair().orElse(null))))
                .toList();
    }

    private String state(@Nullable Mentorship pair) {
        if (pair == null) {
            return words.say("matching.state.FIXING");
        }
        if (!pair.state().isCurrent()) {
            return words.say("matching.state." + pair.state());
        }
        OrderReference order = pair.order().orElse(null);
        return order == null
                ? words.say("matching.state.AWAITS_ORDER")
                : words.say("matching.state.WORKS", order.number(), Dates.written(order.date()));
    }

    private static Set<PersonId> named(@Nullable MatchingRound round) {
        Set<PersonId> named = new HashSet<>();
        if (round != null) {
            round.proposals().forEach(proposal -> {
                named.add(proposal.mentee());
                named.add(proposal.mentor());
            });
            round.leftovers().forEach(leftover -> {
                named.add(leftover.mentee());
                named.addAll(leftover.mentors());
            });
        }
        return named;
    }

    private List<ProposalLine> proposals(Situation situation, MatchingRound round, Faces faces, String path) {
        Map<PersonId, String> said = warnings.of(
                round.open().stream().map(Proposal::mentor).toList(),
                situation.programme().year());
        return round.open().stream()
                .sorted(Comparator.comparingInt(proposal -> faces.place(proposal.mentee())))
                .map(proposal -> proposal(situation, proposal, said.get(proposal.mentor()), faces, path))
                .toList();
    }

    private ProposalLine proposal(
            Situation situation, Proposal proposal, @Nullable String warning, Faces faces, String path) {
        MenteeProfile mentee = situation.waiting(proposal.mentee()).orElse(null);
        MentorProfile mentor = situation.mentor(proposal.mentor()).orElse(null);
        List<ReasonLine> reasons = proposal.compatibility().reasons().stream()
                .map(reason -> new ReasonLine(words.reason(reason), reason.points(), reason.outOf()))
                .toList();
        return new ProposalLine(
                proposal.id().toString(),
                faces.name(proposal.mentee()),
                faces.about(proposal.mentee()),
                words.request(mentee),
                faces.name(proposal.mentor()),
                faces.about(proposal.mentor()),
                words.grade(proposal.compatibility()),
                words.why(proposal.compatibility()),
                reasons,
                proposal.compatibility().score(),
                proposal.byHand(),
                papers(mentee, mentor),
                refusal(situation, mentee, mentor),
                warning,
                path + "/mentees/" + proposal.mentee(),
                List.of(proposal.mentee(), proposal.mentor()));
    }

    private @Nullable String refusal(
            Situation situation, @Nullable MenteeProfile mentee, @Nullable MentorProfile mentor) {
        if (mentee == null) {
            return words.say("matching.mentee.not-waiting");
        }
        if (mentor == null) {
            return words.say("matching.mentor.not-ready");
        }
        return situation.now(mentee, mentor) instanceof Verdict.Refused refused ? words.refusal(refused) : null;
    }

    private @Nullable String papers(@Nullable MenteeProfile mentee, @Nullable MentorProfile mentor) {
        boolean menteeAwaited = mentee != null && mentee.consent() == ConsentState.AWAITED;
        boolean mentorAwaited = mentor != null && mentor.consent() == ConsentState.AWAITED;
        if (!menteeAwaited && !mentorAwaited) {
            return null;
        }
        String whose = menteeAwaited && mentorAwaited ? "both" : menteeAwaited ? "mentee" : "mentor";
        return words.say("matching.papers." + whose);
    }

    private List<LeftLine> left(Situation situation, MatchingRound round, Faces faces, String path) {
        return round.leftovers().stream()
                .filter(leftover -> situation.waiting(leftover.mentee()).isPresent())
                .sorted(Comparator.comparingInt(leftover -> faces.place(leftover.mentee())))
                .map(leftover -> left(situation, leftover, faces, path))
                .toList();
    }

    private LeftLine left(Situation situation, WithoutMentor leftover, Faces faces, String path) {
        List<String> mentors = leftover.mentors().stream().map(faces::name).toList();
        MenteeProfile mentee = situation.waiting(leftover.mentee()).orElse(null);
        return new LeftLine(
                leftover.mentee(),
                faces.name(leftover.mentee()),
                faces.about(leftover.mentee()),
                words.request(mentee),
                words.why(leftover, mentors),
                words.refusals(leftover),
                mentee != null && mentee.consent().isActive(),
                path + "/mentees/" + leftover.mentee());
    }
}
