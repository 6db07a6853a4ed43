package ru.nastavnik.participants;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.tenancy.SchoolSql;

/**
 * Finds people by a part of their name, through an index of threes of letters. The index takes Russian letters as Latin
 * ones, see {@code docs/decisions/0034-names-are-searched-in-latin.md}; whom it finds is compared once more.
 */
@Component
class FindingPeople {

    private static final String RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz012345";

    private final SchoolSql sql;

    FindingPeople(SchoolSql sql) {
        this.sql = sql;
    }

    /** One page of those in the school now, in the order of names, counted from 0. */
    Found find(PeopleSearch search, int page, int size) {
        List<String> patterns = search.patterns();
        ClassGroup group = search.classGroup();
        List<Row> rows = sql.sql("""
                        select id, count(*) over () as total from person
                        where left_on is null and blocked_on is null
                          and (translate(name_key, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abcdefghijklmnopqrstuvwxyz012345')
                                like cast(:one as varchar)
                            or translate(name_key, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abcdefghijklmnopqrstuvwxyz012345')
                                like cast(:two as varchar)
                            or translate(name_key, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abcdefghijklmnopqrstuvwxyz012345')
                                like cast(:three as varchar)
                            or translate(name_key, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abcdefghijklmnopqrstuvwxyz012345')
                                like cast(:four as varchar)
                            or translate(name_key, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abcdefghijklmnopqrstuvwxyz012345')
                                like cast(:five as varchar)
                            or translate(name_key, 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'abcdefghijklmnopqrstuvwxyz012345')
                                like cast(:six as varchar))
                          and name_key like any (cast(:patterns as varchar[]))
                          and (cast(:kind as varchar) is null or kind = cast(:kind as varchar))
                          and (cast(:grade as integer) is null or grade = cast(:grade as integer))
                          and (cast(:letter as varchar) is null or letter = cast(:letter as varchar))
                        order by name_key, id limit :size offset :from""")
                .param("one", latin(patterns, 0))
                .param("two", latin(patterns, 1))
                .param("three", latin(patterns, 2))
                .param("four", latin(patterns, 3))
                .param("five", latin(patterns, 4))
                .param("six", latin(patterns, 5))
                .param("patterns", patterns.toArray(String[]::new))
                .param("kind", search.kind() == null ? null : search.kind().name())
                .param("grade", group == null ? null : group.grade())
                .param("letter", group == null ? null : group.letter())
                .param("size", size)
                .param("from", (long) page * size)
                .query((row, number) -> new Row(new PersonId(row.getObject("id", UUID.class)), row.getLong("total")))
                .list();
        return new Found(
                rows.stream().map(Row::person).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private static @Nullable String latin(List<String> patterns, int number) {
        if (number >= patterns.size()) {
            return null;
        }
        StringBuilder latin = new StringBuilder();
        for (char sign : patterns.get(number).toCharArray()) {
            int place = RUSSIAN.indexOf(sign);
            latin.append(place < 0 ? sign : LATIN.charAt(place));
        }
        return latin.toString();
    }

    /**
     * A page of people.
     *
     * @param total how many there are on all pages; 0 on a page behind the last
     */
    record Found(List<PersonId> people, long total) {}

    private record Row(PersonId person, long total) {}
}
