package ru.nastavnik.participants.consents;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/**
 * Scans of signed consents, for schools that switched them on; off until then, and no duty. A scan proves nothing that the
 * fact and the folder do not: it is kept in the school's own tables and goes with the person.
 */
@Component
@Transactional(readOnly = true)
public class ConsentScans {

    /** Bytes of a scan. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** How many of one person. */
    static final int MOST = 12;

    private final SchoolSql sql;
    private final Clock clock;

    ConsentScans(SchoolSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A scan without its content. */
    public record Scan(UUID id, ConsentKind kind, ScanType type, int size, LocalDate addedOn) {}

    /** What is looked at or saved. */
    @PersonalData
    public record Content(ScanType type, byte[] bytes) {

        @Override
        public String toString() {
            return "Content[%s]".formatted(type);
        }
    }

    /** Whether the school has switched scans on. */
    public boolean isOn() {
        return sql.sql(
                        "select allowed from consent_scan_rule where valid_from <= :today order by valid_from desc limit 1")
                .param("today", today())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Switches scans on or off from today on; those that are there stay until somebody removes them. */
    @Transactional
    public void turn(boolean on) {
        sql.sql("""
                        insert into consent_scan_rule (valid_from, allowed) values (:today, :on)
                        on conflict (valid_from) do update set allowed = excluded.allowed
                        """).param("today", today()).param("on", on).update();
    }

    /** The scans of a person, the latest first. */
    public List<Scan> of(PersonId person) {
        return sql.sql("""
                        select id, kind, type, octet_length(content) as size, added_on from consent_scan
                        where person_id = :person order by added_on desc, id desc
                        """).param("person", person.value()).query(Scan.class).list();
    }

    /** How many there are in the school. */
    public int count() {
        return sql.sql("select count(*) from consent_scan").query(Integer.class).single();
    }

    /** The content of one of the person's scans. */
    public Optional<Content> find(PersonId person, UUID scan) {
        return sql.sql("select type, content from consent_scan where id = :scan and person_id = :person")
                .param("scan", scan)
                .param("person", person.value())
                .query((row, number) -> new Content(ScanType.valueOf(row.getString(1)), row.getBytes(2)))
                .optional();
    }

    /**
     * Keeps a scan.
     *
     * @throws Refusal when scans are off, the person has enough, or the content is empty, too large, or no PDF, JPG or
     *     PNG, whatever its name says
     */
    @Transactional
    public void add(PersonId person, ConsentKind kind, byte[] content) {
        if (!isOn()) {
            throw new Refusal("papers.refusal.scans-off");
        }
        if (content.length > LARGEST) {
            throw new Refusal("papers.refusal.scan-large");
        }
        ScanType type = ScanType.of(content).orElseThrow(() -> new Refusal("papers.refusal.scan-type"));
        if (of(person).size() >= MOST) {
            throw new Refusal("papers.refusal.scan-enough", MOST);
        }
        sql.sql("""
                        insert into consent_scan (id, person_id, kind, type, content, added_on)
                        values (:id, :person, :kind, :type, :content, :today)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("type", type.name())
                .param("content", content)
                .param("today", today())
                .update();
    }

    /** Removes one for good; whether it was there. */
    @Transactional
    public boolean remove(PersonId person, UUID scan) {
        return sql.sql("delete from consent_scan where id = :scan and person_id = :person")
                        .param("scan", scan)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** Removes all of the school for good; how many there were. */
    @Transactional
    public int removeAll() {
        return sql.sql("delete from consent_scan").update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
