package ru.nastavnik.participants.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.tenancy.Bulk;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** The lines of the plans, by the place that each has in its plan, from 0. */
@Component
@Transactional(readOnly = true)
public class RosterLines {

    private static final List<String> COLUMNS = List.of(
            "roster_id",
            "position",
            "file",
            "sheet",
            "row_number",
            "outcome",
            "person_id",
            "kind",
            "surname",
            "given",
            "patronymic",
            "name_key",
            "grade",
            "letter",
            "post",
            "birth_year",
            "birth_date",
            "subject",
            "experience_years",
            "offers_mentoring",
            "remarks",
            "changes",
            "written",
            "to_mend");

    private final SchoolSql sql;
    private final Bulk bulk;

    RosterLines(SchoolSql sql, Bulk bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    /** Keeps lines of a plan, the first of them in the place that is given. */
    @Transactional
    void keep(RosterId roster, int from, List<RosterLine> lines) {
        bulk.copy("roster_line", COLUMNS, new AbstractList<List<@Nullable Object>>() {

            @Override
            public List<@Nullable Object> get(int index) {
                return row(roster.value(), from + index, lines.get(index));
            }

            @Override
            public int size() {
                return lines.size();
            }
        });
    }

    private static List<@Nullable Object> row(UUID roster, int position, RosterLine line) {
        PersonName name = line.name();
        PersonDetails details = line.describing();
        ClassGroup group = details.classGroup();
        return Arrays.asList(
                roster,
                position,
                line.file(),
                line.sheet(),
                line.rowNumber(),
                line.outcome(),
                line.personId(),
                line.kind(),
                name == null ? null : name.surname(),
                name == null ? null : name.given(),
                name == null ? null : name.patronymic(),
                line.nameKey(),
                group == null ? null : group.grade(),
                group == null ? null : group.letter(),
                details.post(),
                details.birthYear(),
                details.birthDate(),
                details.subject(),
                details.experienceYears(),
                details.offersMentoring(),
                line.remarks(),
                line.changes(),
                line.written(),
                line.isToMend());
    }

    /** Takes the lines of a plan away. */
    @Transactional
    void forget(Collection<RosterId> rosters) {
        sql.sql("delete from roster_line where roster_id = any (cast(:rosters as uuid[]))")
                .param("rosters", rosters.stream().map(RosterId::toString).toArray(String[]::new))
                .update();
    }

    /** Puts another line in the place of one. */
    @Transactional
    void replace(RosterId roster, int position, RosterLine line) {
        sql.sql("delete from roster_line where roster_id = :roster and position = :position")
                .param("roster", roster.value())
                .param("position", position)
                .update();
        keep(roster, position, List.of(line));
    }

    /** All of them in order: of a plan that may be long, many. */
    public List<RosterLine> of(RosterId roster) {
        return sql
                .sql("select * from roster_line where roster_id = :roster order by position")
                .param("roster", roster.value())
                .query(RosterLines::placed)
                .list()
                .stream()
                .map(PlacedLine::line)
                .toList();
    }

    /** Those that come to this, a part of them. */
    public List<PlacedLine> coming(RosterId roster, Outcome outcome, int from, int most) {
        return sql.sql("""
                        select * from roster_line where roster_id = :roster and outcome = :outcome
                        order by position limit :most offset :from""")
                .param("roster", roster.value())
                .param("outcome", outcome.name())
                .param("most", most)
                .param("from", from)
                .query(RosterLines::placed)
                .list();
    }

    /** Those that are right and yet have a remark, a part of them. */
    public List<PlacedLine> toLookAt(RosterId roster, int from, int most) {
        return sql.sql("""
                        select * from roster_line
                        where roster_id = :roster and outcome not in ('ERROR', 'REPEAT') and remarks <> ''
                        order by position limit :most offset :from""")
                .param("roster", roster.value())
                .param("most", most)
                .param("from", from)
                .query(RosterLines::placed)
                .list();
    }

    /** Those that someone has to mend, or had better. */
    public List<RosterLine> toMend(RosterId roster) {
        return sql
                .sql("select * from roster_line where roster_id = :roster and to_mend order by position")
                .param("roster", roster.value())
                .query(RosterLines::placed)
                .list()
                .stream()
                .map(PlacedLine::line)
                .toList();
    }

    Optional<RosterLine> at(RosterId roster, int position) {
        return sql.sql("select * from roster_line where roster_id = :roster and position = :position")
                .param("roster", roster.value())
                .param("position", position)
                .query(RosterLines::placed)
                .optional()
                .map(PlacedLine::line);
    }

    /** The lines of a name that are taken into the school, or stand for who is there already. */
    List<PlacedLine> named(RosterId roster, String nameKey) {
        return sql.sql("""
                        select * from roster_line
                        where roster_id = :roster and name_key = :name and outcome in ('ADD', 'UPDATE', 'SAME')
                        order by position""")
                .param("roster", roster.value())
                .param("name", nameKey)
                .query(RosterLines::placed)
                .list();
    }

    static PlacedLine placed(ResultSet row, int number) throws SQLException {
        String surname = row.getString("surname");
        return new PlacedLine(
                row.getInt("position"),
                new RosterLine(
                        row.getString("file"),
                        row.getString("sheet"),
                        row.getInt("row_number"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("person_id", UUID.class),
                        PersonKind.valueOf(row.getString("kind")),
                        surname == null
                                ? null
                                : new PersonName(surname, row.getString("given"), row.getString("patronymic")),
                        row.getString("name_key"),
                        KnownPeople.details(row),
                        row.getString("remarks"),
                        row.getString("changes"),
                        row.getString("written")));
    }
}
