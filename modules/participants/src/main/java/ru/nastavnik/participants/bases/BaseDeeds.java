package ru.nastavnik.participants.bases;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.figures.Marks;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** What uploads of bases did: how everyone's tick was before and what became of each pair, enough to undo that and nothing else. */
@Component
class BaseDeeds {

    private final SchoolSql sql;
    private final EntityManager entities;
    private final List<PairsOfBases> keepers;
    private final Marks marks;

    BaseDeeds(SchoolSql sql, EntityManager entities, List<PairsOfBases> keepers, Marks marks) {
        this.sql = sql;
        this.entities = entities;
        this.keepers = keepers;
        this.marks = marks;
    }

    /** Makes the plan come true, and keeps how everything was. */
    void run(BaseUploadId upload, BasePlan plan) {
        sql.sql("select base_keep(:upload, cast(:people as uuid[]))")
                .param("upload", upload.value())
                .param(
                        "people",
                        plan.rows().stream()
                                .filter(row -> !row.deeds().isEmpty())
                                .map(row -> Objects.requireNonNull(row.person()).toString())
                                .distinct()
                                .toArray(String[]::new))
                .query((row, n) -> 0)
                .list();
        int position = 0;
        for (PlannedRow row : plan.rows()) {
            for (Deed deed : row.deeds()) {
                for (PairDeed pair : deed.run().stream().toList()) {
                    keep(upload, position++, pair);
                }
            }
        }
        entities.flush();
        sql.sql("select base_note(:upload)")
                .param("upload", upload.value())
                .query((row, n) -> 0)
                .list();
    }

    private void keep(BaseUploadId upload, int position, PairDeed pair) {
        sql.sql("""
                insert into base_pair_deed (upload_id, position, pair, mentor, mentee, entered, left_as, results, link)
                values (:upload, :position, :pair, :mentor, :mentee, :entered, :left, nullif(:results, ''), nullif(:link, ''))
                """)
                .param("upload", upload.value())
                .param("position", position)
                .param("pair", pair.pair())
                .param("mentor", pair.mentor().value())
                .param("mentee", pair.mentee().value())
                .param("entered", pair.entered())
                .param("left", pair.leftAs())
                .param("results", pair.results())
                .param("link", pair.link())
                .update();
    }

    /** Takes back what is still as the upload left it, the last first. A tick on which a pair rests by now stays. */
    Undone undo(BaseUpload upload) {
        int pairs = 0;
        Set<UUID> staying = new HashSet<>();
        for (PairDeed deed : pairs(upload.id())) {
            if (keepers.stream().anyMatch(keeper -> keeper.takeBack(deed))) {
                pairs++;
            } else {
                staying.add(deed.mentor().value());
                staying.add(deed.mentee().value());
            }
        }
        entities.flush();
        Set<UUID> paired = paired(upload);
        paired.addAll(staying);
        Undone undone = sql.sql("select removed, restored from base_undo(:upload, cast(:staying as uuid[]))")
                .param("upload", upload.id().value())
                .param("staying", paired.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new Undone(row.getInt(1), row.getInt(2), 0, List.of()))
                .single();
        marks.figuresChanged();
        return new Undone(undone.removed(), undone.restored(), pairs, kept(upload.id(), staying));
    }

    /** The pairs of the upload, the last first. */
    private List<PairDeed> pairs(BaseUploadId upload) {
        return sql.sql("""
                select pair, mentor, mentee, entered, left_as, coalesce(results, ''), coalesce(link, '')
                from base_pair_deed where upload_id = :upload order by position desc""")
                .param("upload", upload.value())
                .query((row, n) -> new PairDeed(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        new PersonId(row.getObject(3, UUID.class)),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    /** Who stands in a pair that has not ended, on the side of the base. */
    private Set<UUID> paired(BaseUpload upload) {
        return PairsOfBases.during(upload.year(), keepers).stream()
                .filter(PairOfBase::current)
                .map(pair -> pair.own(upload.base()).value())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<String> kept(BaseUploadId upload, Collection<UUID> staying) {
        return new ArrayList<>(sql.sql("""
                select surname || ' ' || given from person
                where name_key <> '' and (id = any (cast(:staying as uuid[]))
                   or id in (select person_id from base_deed where upload_id = :upload))
                order by name_key""")
                .param("upload", upload.value())
                .param("staying", staying.stream().map(UUID::toString).toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
