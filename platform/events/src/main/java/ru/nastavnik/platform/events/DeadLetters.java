package ru.nastavnik.platform.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.words.Refusal;

/**
 * The region's copy of all events that are no longer tried, made anew from a school's registry at each visit: what the
 * copy says can be late and cannot be wrong for long. Wishes lie here until the collector has carried them out in the
 * school.
 */
@Component
public class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int SHOWN = 200;

    private final SchoolSql sql;
    private final TransactionTemplate writing;
    private final Clock clock;

    DeadLetters(SchoolSql sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.writing = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How many there are. To be asked in the region's scope. */
    public long count() {
        return sql.sql("select count(*) from dead_letter").query(Long.class).single();
    }

    /** The newest two hundred. To be asked in the region's scope. */
    public List<DeadLetter> newest() {
        return sql.sql("select * from dead_letter order by given_at desc, publication limit ?")
                .param(SHOWN)
                .query(DeadLetters::letter)
                .list();
    }

    /**
     * Asks for another round of attempts, or for an end of them; done within seconds. To be asked in the region's scope.
     *
     * @param school the one whose registry it lies in, {@literal null} for the region's own
     * @throws Refusal when it is no longer there
     */
    public void wish(@Nullable TenantId school, UUID publication, DeadLetter.Wish wish, UserId who) {
        writing.executeWithoutResult(status -> {
            int found = sql.sql("""
                            update dead_letter set wish = ?, wished_at = ?, wished_by = ?
                            where school is not distinct from ? and publication = ?
                            """)
                    .params(wish.name(), OffsetDateTime.now(clock), who.value(), id(school), publication)
                    .update();
            if (found == 0) {
                throw new Refusal("events.refusal.gone");
            }
            if (school != null) {
                sql.sql("""
                        insert into mark (school, kind)
                        select role_name, 'EVENT' from school_schema where school_schema.school = ?
                        """).param(school.value()).update();
            }
        });
        log.info("{} asked to {} the undelivered event {} of {}.", who, wish, publication, nameOf(school));
    }

    Map<UUID, DeadLetter.Wish> wishes(@Nullable TenantId school) {
        record Wished(UUID publication, DeadLetter.Wish wish) {}
        return TenantContext.inRegion(() -> sql
                .sql(
                        "select publication, wish from dead_letter where school is not distinct from ? and wish is not null")
                .param(id(school))
                .query((row, number) ->
                        new Wished(row.getObject(1, UUID.class), DeadLetter.Wish.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Wished::publication, Wished::wish)));
    }

    /** Makes the copy of one registry equal to what lies in it. */
    void replace(@Nullable TenantId school, List<DeadLetter> letters) {
        TenantContext.inRegion(() -> writing.executeWithoutResult(status -> {
            sql.sql("delete from dead_letter where school is not distinct from ? and publication <> all (?)")
                    .params(
                            id(school),
                            letters.stream().map(DeadLetter::publication).toArray(UUID[]::new))
                    .update();
            letters.forEach(this::keep);
        }));
    }

    private void keep(DeadLetter letter) {
        sql.sql("""
                insert into dead_letter
                  (school, publication, event_type, listener, attempts, published_at, given_at, reason, error)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (school, publication) do update
                set attempts = excluded.attempts, given_at = excluded.given_at,
                    reason = excluded.reason, error = excluded.error
                """)
                .params(
                        id(letter.school()),
                        letter.publication(),
                        letter.event(),
                        letter.listener(),
                        letter.attempts(),
                        Registry.at(letter.since()),
                        Registry.at(letter.given()),
                        letter.reason().name(),
                        letter.error())
                .update();
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        UUID school = row.getObject("school", UUID.class);
        String wish = row.getString("wish");
        return new DeadLetter(
                row.getObject("publication", UUID.class),
                school == null ? null : new TenantId(school),
                row.getString("event_type"),
                row.getString("listener"),
                row.getInt("attempts"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                DeadReason.valueOf(row.getString("reason")),
                row.getString("error"),
                wish == null ? null : DeadLetter.Wish.valueOf(wish));
    }

    static String nameOf(@Nullable TenantId school) {
        return school == null ? "the region" : "school " + school;
    }

    private static @Nullable UUID id(@Nullable TenantId school) {
        return school == null ? null : school.value();
    }
}
