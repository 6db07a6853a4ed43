package ru.nastavnik.platform.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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

    private final SchoolSql sql;
    private final ForEachTenant tenants;
    private final List<FigureSource> sources;
    private final ObjectProvider<FigureSink> sink;
    private final ObjectProvider<UndoneEvents> events;
    private final TransactionTemplate writing;
    private final TransactionTemplate counting;
    private final Clock clock;

    Collecting(
            SchoolSql sql,
            ForEachTenant tenants,
            List<FigureSource> sources,
            ObjectProvider<FigureSink> sink,
            ObjectProvider<UndoneEvents> events,
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
     * claim has run out, after five seconds; the others are not held up by it, and neither are its figures by its
     * events.
     *
     * @return how many schools were served
     */
    public int round() {
        int served = 0;
        for (Claimed claimed : claim()) {
            boolean counted = claimed.figures.length == 0 || attempt(claimed, "figures", this::count);
            boolean heard = claimed.events.length == 0 || attempt(claimed, "events", this::lookAfterEvents);
            served += counted && heard ? 1 : 0;
        }
        try {
            events.ifAvailable(UndoneEvents::lookAfterRegion);
        } catch (RuntimeException e) {
            log.warn("The events of the region could not be looked after and will be tried again.", e);
        }
        return served;
    }

    private static boolean attempt(Claimed claimed, String what, Consumer<Claimed> work) {
        try {
            work.accept(claimed);
            return true;
        } catch (RuntimeException e) {
            log.warn("The {} of school {} could not be served and will be tried again.", what, claimed.school, e);
            return false;
        }
    }

    /** Frees what a process that is gone had claimed. What another is at just now is then done twice, to the same end. */
    public void release() {
        TenantContext.inRegion(() -> writing.execute(
                status -> sql.sql("update mark set claim = null, claimed_until = null where claimed_until is not null")
                        .update()));
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
                          select id from mark
                          where (claimed_until is null or claimed_until < now()) and (due_at is null or due_at <= ?)
                          order by id limit 2000 for update skip locked
                        ), number as (select nextval('mark_claim') as claim)
                        update mark set claim = number.claim, claimed_until = now() + interval '5 seconds'
                        from taken, number, school_schema
                        where mark.id = taken.id and school_schema.role_name = mark.school
                        returning mark.claim, mark.id, school_schema.school, mark.kind
                        """)
                .param(OffsetDateTime.now(clock))
                .query((row, number) ->
                        new Row(row.getLong(1), row.getLong(2), row.getObject(3, UUID.class), row.getString(4)))
                .list()));
        Map<UUID, List<Row>> bySchool = rows.stream()
                .sorted(Comparator.comparingLong(Row::mark))
                .collect(Collectors.groupingBy(Row::school, LinkedHashMap::new, Collectors.toList()));
        List<Claimed> claimed = new ArrayList<>();
        bySchool.forEach((school, marks) -> claimed.add(new Claimed(
                new TenantId(school),
                marks.getFirst().claim(),
                marks.stream()
                        .filter(mark -> !mark.kind().equals("EVENT"))
                        .map(Row::mark)
                        .toArray(Long[]::new),
                marks.stream()
                        .filter(mark -> mark.kind().equals("EVENT"))
                        .map(Row::mark)
                        .toArray(Long[]::new))));
        return claimed;
    }

    private void count(Claimed claimed) {
        List<Figure> figures = tenants.in(claimed.school, () -> counting.execute(status -> count()));
        TenantContext.inRegion(() -> writing.execute(status -> {
            sink.ifAvailable(keeper -> keeper.store(claimed.school, claimed.number, figures));
            return done(claimed.figures, claimed.number);
        }));
    }

    private List<Figure> count() {
        LocalDate today = LocalDate.now(clock);
        return sources.stream()
                .flatMap(source -> source.figures(today).stream())
                .toList();
    }

    /** Looks after the school's events; where some wait, one mark stays and brings us back when the first is due. */
    private void lookAfterEvents(Claimed claimed) {
        Optional<Instant> next =
                Optional.ofNullable(events.getIfAvailable()).flatMap(undone -> undone.lookAfter(claimed.school));
        TenantContext.inRegion(() -> writing.execute(status -> {
            done(claimed.events, claimed.number);
            return next.map(due -> sql.sql("""
                            with place as (select role_name from school_schema where school_schema.school = ?),
                            waiting as (
                              delete from mark using place
                              where mark.school = place.role_name and kind = 'EVENT' and due_at is not null and claim is null
                              returning due_at
                            )
                            insert into mark (school, kind, due_at)
                            select role_name, 'EVENT', least(?, (select min(due_at) from waiting)) from place
                            """)
                            .params(claimed.school.value(), due.atOffset(ZoneOffset.UTC))
                            .update())
                    .orElse(0);
        }));
    }

    private int done(Long[] marks, long claim) {
        return sql.sql("delete from mark where id = any (?) and claim = ?")
                .params(marks, claim)
                .update();
    }

    private record Claimed(TenantId school, long number, Long[] figures, Long[] events) {}
}
