package ru.nastavnik.platform.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.tenancy.ForEachTenant;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * Takes the marks that schools left, counts each marked school anew inside its own scope, and hands the figures to
 * whoever keeps them. Nothing is added up from events: a mark that is lost, doubled or late cannot make a wrong number.
 */
@Component
public class Collecting {

    private static final Logger log = LoggerFactory.getLogger(Collecting.class);
    private static final Duration UNDONE_FOR = Duration.ofSeconds(20);

    private final SchoolSql sql;
    private final ForEachTenant tenants;
    private final List<FigureSource> sources;
    private final ObjectProvider<FigureSink> sink;
    private final ObjectProvider<IncompleteEventPublications> events;
    private final TransactionTemplate writing;
    private final TransactionTemplate counting;
    private final Clock clock;

    Collecting(
            SchoolSql sql,
            ForEachTenant tenants,
            List<FigureSource> sources,
            ObjectProvider<FigureSink> sink,
            ObjectProvider<IncompleteEventPublications> events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.sources = sources;
        this.sink = sink;
        this.events = events;
        this.writing = new TransactionTemplate(transactions);
        this.counting = new TransactionTemplate(transactions);
        this.counting.setReadOnly(true);
        this.counting.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /**
     * Serves all marks that nobody else has claimed. A school that fails keeps its marks and is served again when the
     * claim has run out; the others are not held up by it.
     *
     * @return how many schools were served
     */
    public int round() {
        int served = 0;
        for (Claimed claimed : claim()) {
            try {
                serve(claimed);
                served++;
            } catch (RuntimeException e) {
                log.warn("The figures of school {} could not be collected and will be tried again.", claimed.school, e);
            }
        }
        return served;
    }

    /** Asks for a full count of every school and another try for all undone events, as the nightly round does. */
    public void markAll() {
        TenantContext.inRegion(() -> writing.execute(status -> sql.sql("""
                        insert into mark (school, kind) select role_name, kind from school_schema
                        cross join (values ('FIGURES'), ('EVENT')) as kinds (kind) where state = 'READY'
                        """).update()));
    }

    private List<Claimed> claim() {
        record Row(long claim, long mark, UUID school, String kind) {}
        List<Row> rows = TenantContext.inRegion(() -> writing.execute(status -> sql.sql("""
                        with taken as (
                          select id from mark where claimed_until is null or claimed_until < now()
                          order by id limit 2000 for update skip locked
                        ), number as (select nextval('mark_claim') as claim)
                        update mark set claim = number.claim, claimed_until = now() + interval '30 seconds'
                        from taken, number, school_schema
                        where mark.id = taken.id and school_schema.role_name = mark.school
                        returning mark.claim, mark.id, school_schema.school, mark.kind
                        """)
                .query((row, number) ->
                        new Row(row.getLong(1), row.getLong(2), row.getObject(3, UUID.class), row.getString(4)))
                .list()));
        Map<UUID, List<Row>> bySchool = rows.stream().collect(Collectors.groupingBy(Row::school));
        List<Claimed> claimed = new ArrayList<>();
        bySchool.forEach((school, marks) -> claimed.add(new Claimed(
                new TenantId(school),
                marks.getFirst().claim(),
                marks.stream().map(Row::mark).toArray(Long[]::new),
                marks.stream().anyMatch(mark -> mark.kind().equals("EVENT")))));
        return claimed;
    }

    private void serve(Claimed claimed) {
        List<Figure> figures = tenants.in(claimed.school, () -> counting.execute(status -> count()));
        boolean heard = !claimed.events || tenants.in(claimed.school, this::deliverUndone);
        TenantContext.inRegion(() -> writing.execute(status -> {
            sink.ifAvailable(keeper -> keeper.store(claimed.school, claimed.number, figures));
            return sql.sql(
                            heard
                                    ? "delete from mark where id = any (?) and claim = ?"
                                    : "delete from mark where id = any (?) and claim = ? and kind <> 'EVENT'")
                    .params(claimed.marks, claimed.number)
                    .update();
        }));
    }

    private List<Figure> count() {
        LocalDate today = LocalDate.now(clock);
        return sources.stream()
                .flatMap(source -> source.figures(today).stream())
                .toList();
    }

    /** Gives events whose listener failed or was cut off another try; says whether none is left. */
    private boolean deliverUndone() {
        events.ifAvailable(undone -> undone.resubmitIncompletePublicationsOlderThan(UNDONE_FOR));
        return writing.execute(status -> sql.sql("select count(*) from event_publication where completion_date is null")
                        .query(Long.class)
                        .single()
                == 0);
    }

    private record Claimed(TenantId school, long number, Long[] marks, boolean events) {}
}
