package ru.nastavnik.participants.movement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.tenancy.SchoolSql;

/**
 * Движение of this school year. A class begins with those who were in it before the first of September, or with the first
 * list that names it; whoever is added later came, whoever is noted as left since the first of September left. Nobody is
 * deleted.
 */
@Component
@Transactional(readOnly = true)
public class Movement {

    private final SchoolSql sql;
    private final Clock clock;

    Movement(SchoolSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Who came and who left, in the order of classes, then of days. */
    public List<Change> changes() {
        return sql.sql("""
                with pupil as (
                    select id, grade, coalesce(letter, '') as letter, coalesce(came_on, date '1900-01-01') as came, left_on
                    from person
                    where kind = 'PUPIL' and grade is not null and blocked_on is null
                      and (left_on is null or left_on >= :first)
                ), class as (
                    select grade, letter, greatest(min(came), cast(:first as date) - 1) as began from pupil group by grade, letter
                )
                select id, grade, letter, came as day, true as comes from pupil join class using (grade, letter) where came > began
                union all select id, grade, letter, left_on, false from pupil where left_on is not null
                order by grade, letter, day, id
                """)
                .param("first", SchoolYear.of(LocalDate.now(clock)).firstDay())
                .query(Movement::read)
                .list();
    }

    private static Change read(ResultSet row, int number) throws SQLException {
        String letter = row.getString(3);
        return new Change(
                new PersonId(row.getObject(1, UUID.class)),
                new ClassGroup(row.getInt(2), letter.isEmpty() ? null : letter),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5));
    }

    /** By class; a class in which nothing moved is not in the answer. */
    public Map<ClassGroup, Sum> byClass() {
        Map<ClassGroup, Sum> sums = new TreeMap<>();
        changes().stream()
                .collect(Collectors.groupingBy(Change::group))
                .forEach((group, changes) -> sums.put(group, Sum.of(changes)));
        return sums;
    }

    /** Of the whole school. */
    public Sum all() {
        return Sum.of(changes());
    }
}
