package ru.nastavnik.participants.bases;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/** The bases that were uploaded: what of each waits to be taken in or mended, what it came to, and undoing it. */
@Component
@Transactional
public class BaseUploads {

    private static final Duration DEEDS_LAST = Duration.ofDays(2);

    private final SchoolSql sql;
    private final BaseDeeds deeds;
    private final Clock clock;

    BaseUploads(SchoolSql sql, BaseDeeds deeds, Clock clock) {
        this.sql = sql;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** The latest ones, the last first. */
    @Transactional(readOnly = true)
    public List<BaseUpload> latest(Base base) {
        return sql.sql("select * from base_upload where base = :base order by read_at desc limit 10")
                .param("base", base.name())
                .query(BaseUpload::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<BaseUpload> find(Base base, BaseUploadId id) {
        return sql.sql("select * from base_upload where id = :id and base = :base")
                .param("id", id.value())
                .param("base", base.name())
                .query(BaseUpload::read)
                .optional();
    }

    /**
     * Takes away an upload that has not been taken in, with all of its rows.
     *
     * @throws Refusal when there is no such upload, or it was taken in; then nothing goes
     */
    public void drop(Base base, BaseUploadId id) {
        int gone = sql.sql("delete from base_upload where id = :id and base = :base and taken_at is null")
                .param("id", id.value())
                .param("base", base.name())
                .update();
        if (gone == 0) {
            throw new Refusal("people.bases.upload.unknown");
        }
    }

    /** The rows that wait; none where they were taken in, or waited too long, or somebody was erased meanwhile. */
    List<BaseRow> rest(Base base, BaseUploadId id) {
        return sql.sql("select rest from base_upload where id = :id and base = :base and rest is not null")
                .param("id", id.value())
                .param("base", base.name())
                .query((row, n) -> BaseRow.read(base, row.getBytes(1)))
                .optional()
                .orElse(List.of());
    }

    /**
     * Takes back what the upload did, and only that: ticks and pairs that came with it go, whatever else it changed says
     * again what it said before. What has been changed since stays, and is named. Undoing again changes nothing.
     *
     * @throws Refusal when there is no such upload, it was taken in more than 24 hours ago, or everything that it did has
     *     been changed since; then nothing is undone
     */
    public Undone undo(Base base, BaseUploadId id) {
        inTurn();
        BaseUpload upload = find(base, id)
                .filter(BaseUpload::isTaken)
                .orElseThrow(() -> new Refusal("people.bases.upload.unknown"));
        if (upload.isUndone()) {
            return Undone.NOTHING;
        }
        if (upload.undoUntil(clock.instant()).isEmpty()) {
            throw new Refusal("people.bases.upload.too-late");
        }
        Undone undone = deeds.undo(upload);
        if (undone.isNothing() && !undone.kept().isEmpty()) {
            throw new Refusal("people.bases.upload.all-changed", undone.some());
        }
        sql.sql("update base_upload set undone_at = :now where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
        return undone;
    }

    /** Waits until nobody else of this school takes a base in or undoes one. */
    void inTurn() {
        sql.sql("lock table base_upload in share row exclusive mode").update();
    }

    /** Keeps the rows of a base until they are taken in. The same rows are kept once, however often they come. */
    BaseUploadId keep(Base base, List<BaseRow> rows) {
        byte[] written = BaseRow.written(base, rows);
        return sql.sql("""
                        select id from base_upload
                        where base = :base and taken_at is null and waiting = :waiting and rest = :rest limit 1""")
                .param("base", base.name())
                .param("waiting", rows.size())
                .param("rest", written)
                .query(UUID.class)
                .optional()
                .map(BaseUploadId::new)
                .orElseGet(() -> {
                    BaseUploadId id = insert(base);
                    wait(id, base, rows);
                    return id;
                });
    }

    private BaseUploadId insert(Base base) {
        BaseUploadId id = BaseUploadId.next();
        sql.sql("""
                insert into base_upload (id, base, school_year, read_at, added, updated, waiting)
                values (:id, :base, :year, :at, 0, 0, 0)""")
                .param("id", id.value())
                .param("base", base.name())
                .param("year", SchoolYear.of(LocalDate.now(clock)).start())
                .param("at", now())
                .update();
        return id;
    }

    /**
     * Does what is planned.
     *
     * @return the upload that it now belongs to: another one for rows that were mended after the first were taken in,
     *     so that each is undone by itself
     */
    BaseUploadId take(BaseUpload upload, BasePlan plan) {
        BaseUploadId id = upload.isTaken() ? insert(upload.base()) : upload.id();
        sql.sql("""
                update base_upload set taken_at = :at, school_year = :year, added = :added, updated = :updated
                where id = :id""")
                .param("id", id.value())
                .param("at", now())
                .param("year", SchoolYear.of(LocalDate.now(clock)).start())
                .param("added", plan.count(PlannedRow.Outcome.ADD))
                .param("updated", plan.count(PlannedRow.Outcome.UPDATE))
                .update();
        wait(upload.id(), upload.base(), List.of());
        deeds.run(id, plan);
        return id;
    }

    /** From now on these rows of the upload wait, and no others; one of which none waits keeps nothing. */
    void wait(BaseUploadId id, Base base, List<BaseRow> rows) {
        sql.sql("update base_upload set waiting = :waiting, rest = :rest where id = :id")
                .param("waiting", rows.size())
                .param("rest", rows.isEmpty() ? null : BaseRow.written(base, rows))
                .param("id", id.value())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    /** Takes away what cannot be undone any more, and the uploads whose rows have waited as long as those of a list may. */
    void forget() {
        OffsetDateTime before = now().minus(DEEDS_LAST);
        sql.sql("delete from base_deed where upload_id in (select id from base_upload where taken_at < :before)")
                .param("before", before)
                .update();
        sql.sql("delete from base_pair_deed where upload_id in (select id from base_upload where taken_at < :before)")
                .param("before", before)
                .update();
        sql.sql("""
                delete from base_upload u using (
                    select days from list_term where valid_from <= :today order by valid_from desc limit 1) term
                where coalesce(u.taken_at, u.read_at) < :now - make_interval(days => term.days)""").param("today", LocalDate.now(clock)).param("now", now()).update();
    }
}
