package ru.nastavnik.matching;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import ru.nastavnik.matching.compatibility.Compatibility;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.ProgrammeId;

/**
 * What was proposed in a programme: the pairs, those left without a mentor, and what people decided about it. There is
 * one round for a programme; a re-run replaces what the computer proposed and leaves what a person touched.
 */
@Entity
@Table(name = "matching_round")
public class MatchingRound extends AbstractAggregateRoot<MatchingRound> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "programme"))
    private ProgrammeId programme;

    @Version
    private @Nullable Integer version;

    private LocalDate proposedOn;
    private long seed;
    private String inputHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "matching_proposal", joinColumns = @JoinColumn(name = "programme"))
    @MapKeyColumn(name = "mentee")
    private Map<UUID, ProposalRow> proposals = new HashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "matching_leftover", joinColumns = @JoinColumn(name = "programme"))
    @MapKeyColumn(name = "mentee")
    private Map<UUID, LeftoverRow> leftovers = new HashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "matching_veto", joinColumns = @JoinColumn(name = "programme"))
    private Set<Veto> vetoes = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected MatchingRound() {}

    /** A round in which nothing is proposed yet. Its seed comes from the programme: a re-run breaks ties the same way. */
    MatchingRound(ProgrammeId programme, LocalDate today) {
        this.programme = programme;
        this.proposedOn = today;
        this.seed =
                programme.value().getMostSignificantBits() ^ programme.value().getLeastSignificantBits();
        this.inputHash = "";
    }

    /**
     * Takes over what was computed anew. Proposals that were fixed and whose pair is still to be opened stay, and so
     * does what a person chose; a pair that is proposed again keeps its identity.
     *
     * @param keep      the proposals that stay as they are
     * @param computed  the mentor of each mentee, and how they fit
     */
    void propose(
            LocalDate today,
            String hash,
            Set<UUID> keep,
            Map<PersonId, Proposed> computed,
            Collection<WithoutMentor> without) {
        proposedOn = today;
        inputHash = hash;
        Map<UUID, ProposalRow> former = new HashMap<>(proposals);
        proposals.values().removeIf(row -> !keep.contains(row.id()));
        computed.forEach((mentee, proposed) -> {
            ProposalRow known = former.get(mentee.value());
            boolean same = known != null
                    && known.isOpen()
                    && known.mentor().equals(proposed.mentor().value());
            proposals.put(
                    mentee.value(),
                    same
                            ? known.with(proposed.compatibility())
                            : ProposalRow.of(proposed.mentor(), proposed.compatibility(), false));
        });
        leftovers.clear();
        without.forEach(leftover -> leftovers.put(leftover.mentee().value(), LeftoverRow.of(leftover)));
    }

    /** What was computed for a mentee. */
    record Proposed(PersonId mentor, Compatibility compatibility) {}

    /**
     * Gives a mentee this mentor by hand, whoever was proposed before. A re-run keeps it.
     *
     * @throws Refusal when the mentee's pair is fixed already
     */
    void assign(PersonId mentee, PersonId mentor, Compatibility compatibility) {
        refuseWhenFixed(mentee);
        vetoes.remove(Veto.of(mentee, mentor));
        proposals.put(mentee.value(), ProposalRow.of(mentor, compatibility, true));
        leftovers.remove(mentee.value());
    }

    /**
     * Removes a proposal by hand. A re-run may propose another mentor, not the same again.
     *
     * @throws Refusal when nothing is proposed to the mentee, or their pair is fixed already
     */
    void remove(PersonId mentee) {
        refuseWhenFixed(mentee);
        ProposalRow removed = proposals.remove(mentee.value());
        if (removed == null) {
            throw new Refusal("matching.remove.nothing");
        }
        vetoes.add(Veto.of(mentee, new PersonId(removed.mentor())));
        leftovers.put(mentee.value(), LeftoverRow.of(WithoutMentor.takenOut(mentee)));
    }

    /**
     * Fixes a proposed pair, which tells programmes to open it.
     *
     * @param from the first day of the pair
     * @throws Refusal when it is fixed already or no longer proposed
     */
    void fix(Proposal proposal, TenantId school, LocalDate today, LocalDate from) {
        ProposalRow row = proposals.get(proposal.mentee().value());
        if (row == null || !row.isOpen() || !row.id().equals(proposal.id())) {
            throw changedMeanwhile();
        }
        proposals.put(proposal.mentee().value(), row.fixedOn(today));
        registerEvent(new ProposalAccepted(
                EventId.next(), school, proposal.id(), programme, proposal.mentor(), proposal.mentee(), from));
    }

    /**
     * Compares with what a page showed.
     *
     * @throws Refusal when someone changed the round since
     */
    void mustStillBe(int shown) {
        if (version() != shown) {
            throw changedMeanwhile();
        }
    }

    static Refusal changedMeanwhile() {
        return new Refusal("matching.changed-meanwhile");
    }

    private void refuseWhenFixed(PersonId mentee) {
        ProposalRow row = proposals.get(mentee.value());
        if (row != null && !row.isOpen()) {
            throw new Refusal("matching.fixed-already");
        }
    }

    public ProgrammeId programme() {
        return programme;
    }

    /** Grows with each change. */
    public int version() {
        return version == null ? 0 : version;
    }

    /** When «Подобрать пары» was pressed last. */
    public LocalDate proposedOn() {
        return proposedOn;
    }

    /** Decides between results that are equally good. */
    public long seed() {
        return seed;
    }

    /** Identifies what the last run was computed from. */
    public String inputHash() {
        return inputHash;
    }

    public List<Proposal> proposals() {
        return proposals.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .toList();
    }

    /** The proposals that are not fixed. */
    public List<Proposal> open() {
        return proposals().stream().filter(Proposal::isOpen).toList();
    }

    public Optional<Proposal> proposalFor(PersonId mentee) {
        return Optional.ofNullable(proposals.get(mentee.value())).map(row -> row.of(mentee.value()));
    }

    public List<WithoutMentor> leftovers() {
        return leftovers.entrySet().stream()
                .map(entry -> entry.getValue().of(entry.getKey()))
                .toList();
    }

    boolean vetoed(PersonId mentee, PersonId mentor) {
        return vetoes.contains(Veto.of(mentee, mentor));
    }
}
