package ru.nastavnik.participants.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolRows;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the school keeps about one person, as the law lets them ask for it (152-ФЗ ст. 14 ч. 7). Tables are
 * found in the catalogue, so that none is forgotten. Of the region the answer has the person's roles in this school; it
 * keeps nothing else that leads to them.
 */
@Component
public class PersonalExport {

    private static final TypeReference<LinkedHashMap<String, Object>> ROW = new TypeReference<>() {};

    private final SchoolRows rows;
    private final SchoolSql sql;
    private final AccessJournal journal;
    private final Memberships memberships;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    PersonalExport(SchoolRows rows, SchoolSql sql, AccessJournal journal, Memberships memberships, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.journal = journal;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Gathers it, also of somebody who is blocked; nothing of someone who was never in the school's list. */
    @Transactional(readOnly = true)
    public Optional<Everything> of(PersonId person) {
        List<Subject> known = sql.sql("select surname, given, patronymic, user_id from person where id = :person")
                .param("person", person.value())
                .query(Subject.class)
                .list();
        return known.stream().findFirst().map(subject -> everything(person, subject));
    }

    private Everything everything(PersonId person, Subject subject) {
        List<UUID> ids = new ArrayList<>(List.of(person.value()));
        ids.addAll(sql.sql("select former_cards(:person)")
                .param("person", person.value())
                .query(UUID.class)
                .list());
        if (subject.userId() != null) {
            ids.add(subject.userId());
        }
        List<Kept> kept = rows.mentioning(ids).stream()
                .map(found -> new Kept(
                        found.table(), found.rows().stream().map(this::row).toList()))
                .toList();
        return new Everything(
                person, subject.full(), clock.instant(), subject.userId(), kept, journal.of(person, Integer.MAX_VALUE));
    }

    /** What the person is in this school today; it stands in the region and so is asked apart. */
    public List<Role> roles(Everything everything) {
        return everything.account() == null
                ? List.of()
                : memberships.held(new UserId(everything.account()), TenantContext.school()).stream()
                        .sorted()
                        .toList();
    }

    private Map<String, Object> row(String text) {
        Map<String, Object> row = json.readValue(text, ROW);
        row.values().removeIf(value -> value == null);
        return row;
    }

    /** The same as a file for a machine: UTF-8 JSON. */
    public byte[] json(Everything everything) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("person", everything.person().toString());
        file.put("made_at", everything.madeAt().toString());
        file.put("roles", roles(everything));
        Map<String, Object> tables = new LinkedHashMap<>();
        everything.kept().forEach(kept -> tables.put(kept.table(), kept.rows()));
        file.put("tables", tables);
        file.put(
                "views",
                everything.views().stream()
                        .map(view -> Map.of(
                                "at", view.seenAt().toString(),
                                "login", view.login(),
                                "roles", view.roles(),
                                "place", view.place(),
                                "fields", view.fields()))
                        .toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    /**
     * What was gathered.
     *
     * @param account {@literal null} of somebody who cannot sign in
     * @param views   who saw the person's data, the latest first
     */
    @PersonalData
    public record Everything(
            PersonId person,
            String name,
            Instant madeAt,
            @Nullable UUID account,
            List<Kept> kept,
            List<AccessEntry> views) {

        @Override
        public String toString() {
            return "Everything[%s]".formatted(person);
        }
    }
}
