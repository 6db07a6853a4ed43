package ru.nastavnik.participants.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/**
 * Compares lists with the school, and keeps what they come to. Each step is a transaction of its own unless there is one
 * already; until the last of them is done the list counts as not planned, and planning begins anew.
 */
@Component
@Transactional
class Plans {

    private static final int AT_ONCE = 5_000;

    private final RosterRepository rows;
    private final RosterLines lines;
    private final ListSources sources;
    private final KnownPeople people;
    private final SchoolSql sql;
    private final Clock clock;

    Plans(
            RosterRepository rows,
            RosterLines lines,
            ListSources sources,
            KnownPeople people,
            SchoolSql sql,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.sources = sources;
        this.people = people;
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps a list that was read. */
    Roster begin(ListFiles list) {
        Roster roster = rows.saveAndFlush(new Roster(
                list.name(), list.digest(), clock.instant(), list.entries().size()));
        sources.keep(roster.id(), list.sources());
        return roster;
    }

    /** The same list is to be planned anew. */
    Roster beginAgain(Roster roster, ListFiles list) {
        roster.planAgain(list.entries().size());
        return rows.save(roster);
    }

    /** Takes away what an attempt before has left. */
    void forgetLines(RosterId id) {
        lines.forget(List.of(id));
    }

    /** Compares it with those whom it may speak of, as the school is now. */
    List<RosterLine> compare(ListFiles list) {
        Collection<Known> known = people.comparableWith(list.entries());
        return Planning.plan(list.entries(), known, list.isWhole());
    }

    /** How many parts the lines are kept in. */
    static int parts(List<RosterLine> planned) {
        return (planned.size() + AT_ONCE - 1) / AT_ONCE;
    }

    /** Keeps one part of the lines and, of several, how far it is. */
    void keep(RosterId id, List<RosterLine> planned, int part) {
        int from = part * AT_ONCE;
        int to = Math.min(planned.size(), from + AT_ONCE);
        lines.keep(id, from, planned.subList(from, to));
        if (parts(planned) == 1) {
            return;
        }
        sql.sql("update roster set rows_done = least(:done, rows_all) where id = :roster")
                .param("done", to)
                .param("roster", id.value())
                .update();
    }

    /** All lines are kept. */
    Roster end(RosterId id, ListFiles list, List<RosterLine> planned) {
        Roster roster = rows.findById(id).orElseThrow(() -> new Refusal("people.roster.unknown"));
        List<Remark> notes = new ArrayList<>();
        rows.findFirstByDigestAndCommittedAtIsNotNullAndUndoneAtIsNullOrderByCommittedAtDesc(list.digest())
                .flatMap(Roster::committedAt)
                .ifPresent(moment -> notes.add(
                        Remark.of("people.roster.seen", WrittenBirth.SHOWN.format(moment.atZone(clock.getZone())))));
        notes.addAll(list.notes());
        roster.planned(notes, list.columns(), Tally.of(planned));
        return rows.save(roster);
    }

    /** It cannot go on, for this reason. */
    void fail(RosterId id, Refusal refusal) {
        rows.findById(id).ifPresent(roster -> {
            roster.fail(Remark.of(
                    refusal.messageKey(),
                    refusal.values().stream().map(Object::toString).toArray(String[]::new)));
            rows.save(roster);
        });
    }

    /**
     * Takes away the lists that were never confirmed, or were undone, once they have waited as long as they may, with all
     * that they say of people.
     *
     * @return how many
     */
    int forgetWhoWaitedTooLong() {
        List<Integer> term = sql.sql("""
                        select days from list_term where valid_from <= :today order by valid_from desc limit 1""")
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .list();
        if (term.isEmpty()) {
            return 0;
        }
        Instant before = LocalDate.now(clock)
                .minusDays(term.getFirst())
                .atStartOfDay(clock.getZone())
                .toInstant();
        List<RosterId> over = rows.waitingSince(before);
        if (!over.isEmpty()) {
            lines.forget(over);
            rows.deleteAllByIdInBatch(over);
        }
        return over.size();
    }
}
