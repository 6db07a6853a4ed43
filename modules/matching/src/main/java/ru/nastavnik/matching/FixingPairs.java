package ru.nastavnik.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.ProgrammeId;

/** «Закрепить пары»: what is proposed becomes pairs that work. */
@Component
@Transactional
public class FixingPairs {

    private final Situations situations;
    private final MatchingRounds rounds;
    private final Clock clock;

    FixingPairs(Situations situations, MatchingRounds rounds, Clock clock) {
        this.situations = situations;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param fixed    pairs fixed
     * @param awaiting chosen ones that stay proposed, because a consent is awaited
     * @param refused  chosen ones that stay proposed, because a hard rule stands against them by now
     */
    public record Fixed(int fixed, int awaiting, int refused) {}

    /**
     * Fixes those of the chosen proposals whose consents are given; the others stay proposed.
     *
     * @param version of the round as the page showed it
     * @param chosen  identifiers of proposals
     * @throws Refusal when nothing is chosen, nothing can be fixed, or someone changed the round meanwhile
     */
    public Fixed fix(ProgrammeId programme, int version, Collection<UUID> chosen) {
        MatchingRound round = rounds.asShown(programme, version);
        List<Proposal> wanted = round.open().stream()
                .filter(proposal -> chosen.contains(proposal.id()))
                .toList();
        if (wanted.isEmpty()) {
            throw new Refusal("matching.fix.none-chosen");
        }
        return fix(round, wanted);
    }

    /**
     * Fixes all that can be.
     *
     * @throws Refusal when nothing is proposed or nothing can be fixed
     */
    public Fixed fixAll(ProgrammeId programme) {
        MatchingRound round = rounds.of(programme).orElseThrow(() -> new Refusal("matching.fix.none-chosen"));
        if (round.open().isEmpty()) {
            throw new Refusal("matching.fix.none-chosen");
        }
        return fix(round, round.open());
    }

    private Fixed fix(MatchingRound round, List<Proposal> wanted) {
        Situation situation = situations.of(round.programme());
        LocalDate today = LocalDate.now(clock);
        LocalDate firstDay = situation.programme().year().firstDay();
        LocalDate from = today.isBefore(firstDay) ? firstDay : today;
        Map<Standing, List<Proposal>> by =
                wanted.stream().collect(Collectors.groupingBy(proposal -> Standing.of(proposal, situation)));
        List<Proposal> ready = by.getOrDefault(Standing.READY, List.of());
        ready.forEach(proposal -> round.fix(proposal, TenantContext.school(), today, from));
        Fixed done = new Fixed(
                ready.size(),
                by.getOrDefault(Standing.AWAITING_PAPERS, List.of()).size(),
                by.getOrDefault(Standing.REFUSED, List.of()).size());
        if (done.fixed() == 0) {
            throw new Refusal("matching.fix.none-ready", done.awaiting(), done.refused());
        }
        rounds.keep(round);
        return done;
    }
}
