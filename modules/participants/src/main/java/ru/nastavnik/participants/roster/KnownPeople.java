package ru.nastavnik.participants.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** Who is in the school's list already, read for comparing and without a card for each. */
@Component
class KnownPeople {

    private static final int MANY = 2_000;

    private final SchoolSql sql;

    KnownPeople(SchoolSql sql) {
        this.sql = sql;
    }

    /** Those of whom one of the rows may speak, and those whom they leave out: of the same classes, or staff. */
    Collection<Known> comparableWith(Collection<Entry> entries) {
        if (entries.size() > MANY) {
            return everyone();
        }
        Map<PersonId, Known> known = new LinkedHashMap<>();
        named(entries.stream().map(Entry::nameKey).toList()).forEach(person -> known.put(person.id(), person));
        around(entries).forEach(person -> known.put(person.id(), person));
        return known.values();
    }

    private List<Known> around(Collection<Entry> entries) {
        boolean staff = entries.stream().anyMatch(entry -> entry.kind() == PersonKind.STAFF);
        String[] classes = entries.stream()
                .map(entry -> entry.details().classGroup())
                .filter(group -> group != null)
                .distinct()
                .map(group -> group.grade() + ":" + (group.letter() == null ? "" : group.letter()))
                .toArray(String[]::new);
        return sql.sql("""
                        select id, kind, surname, given, patronymic, name_key, former_keys, grade, letter, post, birth_year, birth_date,
                            subject, experience_years, offers_mentoring, left_on
                        from person
                        where left_on is null and name_key <> ''
                          and (:staff and kind = 'STAFF' or grade || ':' || coalesce(letter, '') = any (:classes))""")
                .param("staff", staff)
                .param("classes", classes)
                .query(KnownPeople::known)
                .list();
    }

    private List<Known> everyone() {
        return sql.sql("""
                        select id, kind, surname, given, patronymic, name_key, former_keys, grade, letter, post, birth_year, birth_date,
                            subject, experience_years, offers_mentoring, left_on
                        from person where name_key <> ''""").query(KnownPeople::known).list();
    }

    /** Those of these names. */
    List<Known> named(Collection<String> keys) {
        String[] names = keys.stream().filter(key -> !key.isEmpty()).distinct().toArray(String[]::new);
        return names.length == 0
                ? new ArrayList<>()
                : sql.sql("""
                        select id, kind, surname, given, patronymic, name_key, former_keys, grade, letter, post, birth_year, birth_date,
                            subject, experience_years, offers_mentoring, left_on
                        from person where name_key = any (:names)
                        union all
                        select id, kind, surname, given, patronymic, name_key, former_keys, grade, letter, post, birth_year, birth_date,
                            subject, experience_years, offers_mentoring, left_on
                        from person
                        where former_keys is not null and name_key <> all (:names)
                          and string_to_array(former_keys, '|') && cast(:names as text[])""").param("names", names).query(KnownPeople::known).list();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                new PersonId(row.getObject("id", UUID.class)),
                PersonKind.valueOf(row.getString("kind")),
                new PersonName(row.getString("surname"), row.getString("given"), row.getString("patronymic")),
                keys(row),
                details(row),
                row.getObject("left_on", LocalDate.class));
    }

    private static Set<String> keys(ResultSet row) throws SQLException {
        Set<String> keys = new LinkedHashSet<>(Set.of(row.getString("name_key")));
        String former = row.getString("former_keys");
        if (former != null) {
            keys.addAll(List.of(former.split("\\|")));
        }
        return keys;
    }

    static PersonDetails details(ResultSet row) throws SQLException {
        Integer grade = row.getObject("grade", Integer.class);
        return new PersonDetails(
                grade == null ? null : new ClassGroup(grade, row.getString("letter")),
                row.getString("post"),
                row.getObject("birth_year", Integer.class),
                row.getObject("birth_date", LocalDate.class),
                row.getString("subject"),
                row.getObject("experience_years", Integer.class),
                flag(row, "offers_mentoring"));
    }

    private static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : Boolean.valueOf(value);
    }
}
