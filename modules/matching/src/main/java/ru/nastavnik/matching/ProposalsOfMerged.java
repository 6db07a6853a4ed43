package ru.nastavnik.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.FollowingMerges;
import ru.nastavnik.participants.Merging;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.Mentorships;

/**
 * Proposals follow a person whose card goes into another. A mentee has one proposal in a programme: one that was fixed
 * stays, otherwise that of the card that stays; nobody is proposed to oneself.
 */
@Component
class ProposalsOfMerged implements FollowingMerges {

    private final MatchingRounds rounds;
    private final FixedProposals fixed;
    private final Mentorships mentorships;
    private final SchoolSql sql;

    ProposalsOfMerged(MatchingRounds rounds, FixedProposals fixed, Mentorships mentorships, SchoolSql sql) {
        this.rounds = rounds;
        this.fixed = fixed;
        this.mentorships = mentorships;
        this.sql = sql;
    }

    /** A pair that is just being opened still names the card that goes. */
    @Override
    public Optional<Refusal> objection(Merging merging) {
        List<Mentorship> current = mentorships.current();
        return rounds.all().stream()
                        .flatMap(round -> fixed.underway(round, current).stream())
                        .anyMatch(proposal -> concerns(proposal, merging.goes()) || concerns(proposal, merging.stays()))
                ? Optional.of(new Refusal("matching.merge.underway"))
                : Optional.empty();
    }

    private static boolean concerns(Proposal proposal, PersonId person) {
        return proposal.mentor().equals(person) || proposal.mentee().equals(person);
    }

    @Override
    public void follow(Merging merging) {
        fixedOf(merging.goes()).forEach(programme -> dropOpen(merging, programme, merging.stays()));
        merging.follow("matching_proposal", "mentee");
        merging.follow("matching_proposal", "mentor");
        merging.follow("matching_veto", "mentee");
        merging.follow("matching_veto", "mentor");
        merging.follow("matching_leftover", "mentee");
        merging.followInList("matching_leftover", "mentors");
        proposedAndLeft(merging.stays())
                .forEach(programme -> merging.drop(
                        "matching_leftover",
                        Map.of("programme", programme, "mentee", merging.stays().value())));
        changed(merging);
    }

    @Override
    public void takenBack(Merging merging) {
        changed(merging);
    }

    private static void dropOpen(Merging merging, UUID programme, PersonId mentee) {
        Map<String, Object> such = new HashMap<>();
        such.put("programme", programme);
        such.put("mentee", mentee.value());
        such.put("accepted_on", null);
        merging.drop("matching_proposal", such);
    }

    private List<UUID> fixedOf(PersonId mentee) {
        return sql.sql("select programme from matching_proposal where mentee = :mentee and accepted_on is not null")
                .param("mentee", mentee.value())
                .query(UUID.class)
                .list();
    }

    private List<UUID> proposedAndLeft(PersonId mentee) {
        return sql.sql("""
                select p.programme from matching_proposal p join matching_leftover l
                on l.programme = p.programme and l.mentee = p.mentee where p.mentee = :mentee
                """).param("mentee", mentee.value()).query(UUID.class).list();
    }

    /** Who has a page of the round open sees that it is another one now. */
    private void changed(Merging merging) {
        sql.sql("""
                update matching_round set version = version + 1 where programme in (
                    select programme from matching_proposal where mentee in (:two) or mentor in (:two)
                    union select programme from matching_leftover where mentee in (:two)
                    union select programme from matching_veto where mentee in (:two) or mentor in (:two))
                """)
                .param("two", List.of(merging.goes().value(), merging.stays().value()))
                .update();
    }
}
