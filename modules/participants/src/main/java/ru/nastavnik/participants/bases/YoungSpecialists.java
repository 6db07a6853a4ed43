package ru.nastavnik.participants.bases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.tenancy.SchoolSql;

/**
 * Who is a «молодой специалист»: by years of teaching, whatever the age. Of whom they are not known nobody says it. The
 * bounds are those of the rule in force today.
 */
@Component
@Transactional(readOnly = true)
public class YoungSpecialists {

    private final SchoolSql sql;
    private final Clock clock;

    YoungSpecialists(SchoolSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The rule in force.
     *
     * @param from     years of teaching, with this one
     * @param to       years of teaching, with this one
     * @param postStem how a word of the post begins that counts for the indicator
     * @param basis    the act
     */
    public record Rule(int from, int to, String postStem, String basis) {

        Optional<YoungSpecialist> of(Person person) {
            return person.kind() != PersonKind.STAFF
                    ? Optional.empty()
                    : person.experienceYears()
                            .filter(years -> years >= from && years <= to)
                            .map(years -> new YoungSpecialist(years, isTeacher(person)));
        }

        private boolean isTeacher(Person person) {
            return Arrays.stream(PersonName.keyOf(person.post().orElse("")).split("[^а-я]+"))
                    .anyMatch(word -> word.startsWith(postStem));
        }
    }

    /** The rule of today; none before the first. */
    public Optional<Rule> rule() {
        return sql.sql("""
                select from_years, to_years, post_stem, basis from young_specialist_rule
                where valid_from <= :today order by valid_from desc limit 1""")
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Rule(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /** Those of the people who are, with the reason. */
    public Map<PersonId, YoungSpecialist> among(Collection<Person> people) {
        Map<PersonId, YoungSpecialist> found = new HashMap<>();
        rule().ifPresent(rule ->
                people.forEach(person -> rule.of(person).ifPresent(young -> found.put(person.id(), young))));
        return found;
    }

    /** Whether the person is, and why. */
    public Optional<YoungSpecialist> of(Person person) {
        return rule().flatMap(rule -> rule.of(person));
    }
}
