package ru.nastavnik.platform.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * The registry of the bound school, or of the region: what is undelivered in it and how often it was tried. Nothing here
 * looks at Spring Modulith's status, which release 2.1.1 leaves in states nobody comes back to; an event is delivered
 * when it has a completion date, and only then.
 */
@Component
class Registry {

    private static final int BATCH = 100;
    private static final Pattern NAME = Pattern.compile("[\\w.$(),\\[\\] ]{1,300}");

    private final SchoolSql sql;

    Registry(SchoolSql sql) {
        this.sql = sql;
    }

    /** One undelivered event for one listener; {@code attempts} were made, {@code error} came of the last. */
    record Undelivered(
            UUID id,
            String listener,
            String type,
            String text,
            int attempts,
            @Nullable String error) {}

    /** Locks and answers what is due, longest due first; what another process holds is left to it. */
    List<Undelivered> due(Instant now) {
        return sql.sql("""
                        select p.id, p.listener_id, p.event_type, p.serialized_event, coalesce(a.attempts, 1), a.error
                        from event_publication p left join event_attempt a on a.publication = p.id
                        where p.completion_date is null and a.dead_at is null
                          and coalesce(a.next_at, p.publication_date + make_interval(secs => ?)) <= ?
                        order by coalesce(a.next_at, p.publication_date) limit ?
                        for update of p skip locked
                        """)
                .params(Patience.FIRST.toSeconds(), at(now), BATCH)
                .query((row, number) -> new Undelivered(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6)))
                .list();
    }

    /** When something is due next; empty when nothing waits. */
    Optional<Instant> nextDue() {
        return sql.sql("""
                        select min(coalesce(a.next_at, p.publication_date + make_interval(secs => ?)))
                        from event_publication p left join event_attempt a on a.publication = p.id
                        where p.completion_date is null and a.dead_at is null
                        """)
                .param(Patience.FIRST.toSeconds())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** How often an event was tried; one that was never tried again was tried once. */
    int attempts(UUID publication) {
        return sql.sql("select attempts from event_attempt where publication = ? for update")
                .param(publication)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    void tryAt(UUID publication, int attempts, Instant next, @Nullable String error) {
        sql.sql("""
                insert into event_attempt (publication, attempts, next_at, error) values (?, ?, ?, ?)
                on conflict (publication) do update
                set attempts = excluded.attempts, next_at = excluded.next_at,
                    error = coalesce(excluded.error, event_attempt.error)
                """).params(publication, attempts, at(next), error).update();
    }

    void giveUp(UUID publication, int attempts, DeadReason reason, @Nullable String error, Instant now) {
        sql.sql("""
                insert into event_attempt (publication, attempts, next_at, error, reason, dead_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (publication) do update
                set attempts = excluded.attempts, error = coalesce(excluded.error, event_attempt.error),
                    reason = excluded.reason, dead_at = excluded.dead_at
                """)
                .params(publication, attempts, at(now), error, reason.name(), at(now))
                .update();
    }

    /** An event whose layout grew since is written down as it reads today; its listener's completion is found by that. */
    void rewrite(UUID publication, String text) {
        sql.sql("update event_publication set serialized_event = ? where id = ?")
                .params(text, publication)
                .update();
    }

    void fulfil(UUID publication, DeadLetter.Wish wish, Instant now) {
        switch (wish) {
            case RETRY -> sql.sql("""
                        update event_attempt set attempts = 0, next_at = ?, dead_at = null, reason = null
                        where publication = ? and dead_at is not null
                        """).params(at(now), publication).update();
            case CLOSE -> {
                sql.sql("update event_attempt set closed_at = ? where publication = ? and dead_at is not null")
                        .params(at(now), publication)
                        .update();
                sql.sql("""
                        update event_publication set completion_date = ?
                        where id = ? and completion_date is null
                          and id in (select publication from event_attempt where closed_at is not null)
                        """).params(at(now), publication).update();
            }
        }
    }

    List<DeadLetter> dead(@Nullable TenantId school) {
        return sql.sql("""
                        select p.id, p.event_type, p.listener_id, a.attempts, p.publication_date, a.dead_at, a.reason, a.error
                        from event_publication p join event_attempt a on a.publication = p.id
                        where p.completion_date is null and a.dead_at is not null
                        order by a.dead_at desc limit 1000
                        """).query((row, number) -> letter(row, school)).list();
    }

    /**
     * Forgets what is long delivered. Who heard what is kept as long as anything of that time could still be delivered:
     * nobody hears an event before it is published.
     */
    void forget(Instant now) {
        sql.sql("delete from event_publication where completion_date < ?")
                .param(at(now.minus(Patience.DELIVERED_KEPT)))
                .update();
        sql.sql("""
                delete from event_heard where heard_at < least(?, (
                  select min(publication_date) from event_publication where completion_date is null))
                """).param(at(now.minus(Patience.HEARD_KEPT))).update();
        sql.sql("""
                delete from event_attempt a
                where next_at < ? and not exists (select from event_publication p where p.id = a.publication)
                """).param(at(now.minus(Patience.DELIVERED_KEPT))).update();
    }

    private static DeadLetter letter(ResultSet row, @Nullable TenantId school) throws SQLException {
        return new DeadLetter(
                row.getObject(1, UUID.class),
                school,
                named(row.getString(2)),
                named(row.getString(3)),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                DeadReason.valueOf(row.getString(7)),
                row.getString(8) == null ? null : named(row.getString(8)),
                null);
    }

    /** A school's login could write anything into its registry; what the region is shown are names of classes. */
    private static String named(String text) {
        return NAME.matcher(text).matches() ? text : "?";
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
