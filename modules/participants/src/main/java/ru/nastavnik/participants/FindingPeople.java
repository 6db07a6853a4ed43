package ru.nastavnik.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.tenancy.SchoolSql;

/**
 * Finds people by a part of their name, through an index of threes of letters. The index takes Russian letters as Latin
 * ones; whom it finds is compared once more, see {@code docs/decisions/0034-names-are-searched-in-latin.md}. Whose
 * surname begins so comes first: there may be thousands in the middle of whose name it stands, and only the beginning is
 * found in order, see {@code docs/decisions/0044-who-begins-so-comes-first.md}.
 */
@Component
class FindingPeople {

    private static final String RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz012345";

    private static final String OF_THEM = """
            and left_on is null and blocked_on is null
              and (cast(:kind as varchar) is null or kind = cast(:kind as varchar))
              and (cast(:grade as integer) is null or grade = cast(:grade as integer))
              and (cast(:letter as varchar) is null or letter = cast(:letter as varchar))
            """;

    private static final String COUNTED = """
            with found as materialized (
                select id, name_key from person
                where (name_latin like cast(:one as varchar) or name_latin like cast(:two as varchar)
                    or name_latin like cast(:three as varchar) or name_latin like cast(:four as varchar)
                    or name_latin like cast(:five as varchar) or name_latin like cast(:six as varchar))
                  and name_key like any (cast(:patterns as varchar[]))
                """ + OF_THEM + """
                limit cast(:most as integer))
            select id, (select count(*) from found) as total from found
            order by not name_key like any (cast(:beginnings as varchar[])), name_key, id
            limit :size offset :from""";

    private static final String BEGINNING = """
            select id from (
                (select id, name_key from person where name_key like cast(:beginning as varchar)
                """ + OF_THEM + """
                    order by name_key, id limit :upto)
                union
                (select id, name_key from person where name_key like cast(:other as varchar)
                """ + OF_THEM + """
                    order by name_key, id limit :upto)) begun
            order by name_key, id limit :size offset :from""";

    private final SchoolSql sql;

    FindingPeople(SchoolSql sql) {
        this.sql = sql;
    }

    /**
     * One page of those in the school now, counted from 0: whose surname begins so, then the others, each by name. A page
     * behind those that are counted is empty.
     */
    Found find(PeopleSearch search, int page, int size) {
        planForThisVeryQuestion();
        if (size > PeopleSearch.COUNTED) {
            return counted(search, page, size, Integer.MAX_VALUE);
        }
        Found found = counted(search, page, size, PeopleSearch.COUNTED + 1);
        if (found.total() <= PeopleSearch.COUNTED) {
            return found;
        }
        List<PersonId> begun = begun(search, page, size);
        return new Found(
                begun.size() == size
                        ? begun
                        : counted(search, page, size, Integer.MAX_VALUE).people(),
                found.total());
    }

    /** A plan for whatever is asked reads every row: it does not know that next to nobody is called so. */
    private void planForThisVeryQuestion() {
        sql.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    private Found counted(PeopleSearch search, int page, int size, int most) {
        List<String> patterns = search.patterns();
        List<Row> rows = asked(COUNTED, search, page, size)
                .param("one", latin(patterns, 0))
                .param("two", latin(patterns, 1))
                .param("three", latin(patterns, 2))
                .param("four", latin(patterns, 3))
                .param("five", latin(patterns, 4))
                .param("six", latin(patterns, 5))
                .param("patterns", patterns.toArray(String[]::new))
                .param("beginnings", search.beginnings().toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new Row(person(row), row.getLong("total")))
                .list();
        return new Found(
                rows.stream().map(Row::person).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private List<PersonId> begun(PeopleSearch search, int page, int size) {
        List<String> beginnings = search.beginnings();
        return asked(BEGINNING, search, page, size)
                .param("beginning", beginnings.getFirst())
                .param("other", beginnings.size() > 1 ? beginnings.getLast() : null)
                .param("upto", (long) (page + 1) * size)
                .query((row, number) -> person(row))
                .list();
    }

    private StatementSpec asked(String question, PeopleSearch search, int page, int size) {
        ClassGroup group = search.classGroup();
        return sql.sql(question)
                .param("kind", search.kind() == null ? null : search.kind().name())
                .param("grade", group == null ? null : group.grade())
                .param("letter", group == null ? null : group.letter())
                .param("size", size)
                .param("from", (long) page * size);
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("id", UUID.class));
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
     * @param total how many there are on all pages, see {@link PeopleSearch#COUNTED}; 0 on a page behind the last
     */
    record Found(List<PersonId> people, long total) {}

    private record Row(PersonId person, long total) {}
}
