package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.tenancy.SchoolSql;

/**
 * Makes the lines of a plan come true, by statements over all of them and not one by one. Someone who was added since the
 * plan was made, by another upload or by hand, is not added a second time.
 */
@Component
class Committing {

    private final SchoolSql sql;
    private final KnownPeople people;

    Committing(SchoolSql sql, KnownPeople people) {
        this.sql = sql;
        this.people = people;
    }

    /** Finds whom the lines speak of as the school is now; afterwards a line without a person is of someone new. */
    void find(RosterId roster) {
        sql.sql("""
                        update roster_line l set person_id = null
                        where l.roster_id = :roster and l.outcome = 'UPDATE' and l.person_id is not null
                          and not exists (select from person p where p.id = l.person_id)""").param("roster", roster.value()).update();
        List<PlacedLine> doubtful = sql.sql("""
                        select l.* from roster_line l
                        where l.roster_id = :roster and l.outcome in ('ADD', 'UPDATE') and l.person_id is null
                          and (exists (select from person p where p.name_key = l.name_key and p.kind = l.kind)
                            or exists (select from person p where p.former_keys is not null and p.kind = l.kind
                                and l.name_key = any (string_to_array(p.former_keys, '|'))))
                        order by l.position""")
                .param("roster", roster.value())
                .query(RosterLines::placed)
                .list();
        SchoolList school = new SchoolList(people.named(
                doubtful.stream().map(placed -> placed.line().nameKey()).toList()));
        List<Integer> positions = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (PlacedLine placed : doubtful) {
            school.find(Entry.of(placed.line())).ifPresent(person -> {
                positions.add(placed.position());
                found.add(person.id().toString());
            });
        }
        sql.sql("""
                        update roster_line l set person_id = f.person
                        from unnest(cast(:positions as integer[]), cast(:people as uuid[])) as f (position, person)
                        where l.roster_id = :roster and l.position = f.position""")
                .param("roster", roster.value())
                .param("positions", positions.toArray(Integer[]::new))
                .param("people", found.toArray(String[]::new))
                .update();
    }

    /**
     * Changes whom the lines speak of. What a line does not say stays; the spelling with more ё wins. Where several lines
     * speak of one person, each has its turn.
     */
    void change(RosterId roster) {
        int turns = turns(roster);
        for (int turn = 1; turn <= turns; turn++) {
            sql.sql("""
                            with line as (
                                select l.*, row_number() over (partition by person_id order by position) as turn,
                                    char_length(concat_ws(' ', surname, given, patronymic))
                                        - char_length(translate(concat_ws(' ', surname, given, patronymic), 'ёЁ', '')) as yos
                                from roster_line l
                                where roster_id = :roster and outcome in ('ADD', 'UPDATE') and person_id is not null
                                  and surname is not null
                            ), fresh as (
                                select p.id, l.turn,
                                    l.yos > char_length(concat_ws(' ', p.surname, p.given, p.patronymic)) - char_length(
                                        translate(concat_ws(' ', p.surname, p.given, p.patronymic), 'ёЁ', '')) as renamed,
                                    l.surname, l.given, l.patronymic,
                                    case when l.grade is null then p.grade else l.grade end as grade,
                                    case when l.grade is null then p.letter else l.letter end as letter,
                                    coalesce(l.post, p.post) as post,
                                    case when l.birth_date is not null then cast(extract(year from l.birth_date) as integer)
                                        else coalesce(l.birth_year, p.birth_year) end as birth_year,
                                    case when l.birth_date is not null then l.birth_date
                                        when l.birth_year is not null and l.birth_year is distinct from p.birth_year then null
                                        else p.birth_date end as birth_date,
                                    coalesce(l.subject, p.subject) as subject,
                                    coalesce(l.experience_years, p.experience_years) as experience_years,
                                    coalesce(l.offers_mentoring, p.offers_mentoring) as offers_mentoring
                                from line l join person p on p.id = l.person_id where l.turn = :turn
                            )
                            update person p
                            set version = p.version + 1,
                                surname = case when f.renamed then f.surname else p.surname end,
                                given = case when f.renamed then f.given else p.given end,
                                patronymic = case when f.renamed then f.patronymic else p.patronymic end,
                                grade = f.grade, letter = f.letter, post = f.post, birth_year = f.birth_year,
                                birth_date = f.birth_date, subject = f.subject, experience_years = f.experience_years,
                                offers_mentoring = f.offers_mentoring, left_on = null
                            from fresh f
                            where p.id = f.id
                              and (f.renamed or p.left_on is not null
                                or (p.grade, p.letter, p.post, p.birth_year, p.birth_date, p.subject, p.experience_years,
                                        p.offers_mentoring)
                                    is distinct from (f.grade, f.letter, f.post, f.birth_year, f.birth_date, f.subject,
                                        f.experience_years, f.offers_mentoring))""").param("roster", roster.value()).param("turn", turn).update();
        }
    }

    /** How many lines speak of the person of whom most do. */
    private int turns(RosterId roster) {
        return sql.sql("""
                        select coalesce(max(lines), 0) from (
                            select count(*) as lines from roster_line
                            where roster_id = :roster and outcome in ('ADD', 'UPDATE') and person_id is not null
                            group by person_id) spoken""").param("roster", roster.value()).query(Integer.class).single();
    }

    /** Adds those of whom nobody in the school is spoken; they are in the list from today on. */
    void add(RosterId roster, LocalDate today) {
        sql.sql("""
                        insert into person (id, version, surname, given, patronymic, name_key, kind, grade, letter, post,
                            birth_year, birth_date, subject, experience_years, offers_mentoring, came_with, came_on)
                        select uuidv7(), 0, surname, given, patronymic, name_key, kind, grade, letter, post,
                            coalesce(cast(extract(year from birth_date) as integer), birth_year), birth_date, subject,
                            experience_years, offers_mentoring, roster_id, :today
                        from roster_line
                        where roster_id = :roster and outcome in ('ADD', 'UPDATE') and person_id is null
                          and surname is not null
                        order by position""").param("roster", roster.value()).param("today", today).update();
    }
}
