package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PeopleInUse;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/**
 * What a committed upload did, person by person: whom it added, and how everyone was whom it changed. Enough to undo
 * exactly that and nothing else.
 */
@Component
class Deeds {

    private final SchoolSql sql;
    private final List<PeopleInUse> uses;

    Deeds(SchoolSql sql, List<PeopleInUse> uses) {
        this.sql = sql;
        this.uses = uses;
    }

    /** Keeps how these people are, before anything is done to them. */
    void keepAsTheyAre(RosterId roster, Collection<PersonId> changed) {
        if (!changed.isEmpty()) {
            sql.sql("""
                            insert into roster_deed (roster_id, person_id, added, version, surname, given, patronymic,
                                name_key, grade, letter, post, birth_year, birth_date, subject, experience_years,
                                offers_mentoring, left_on)
                            select cast(:roster as uuid), id, false, version, surname, given, patronymic, name_key, grade,
                                letter, post, birth_year, birth_date, subject, experience_years, offers_mentoring, left_on
                            from person where id in (:people)""")
                    .param("roster", roster.value())
                    .param("people", values(changed))
                    .update();
        }
    }

    /** Notes who was added, and which version of everyone this upload has left behind. */
    void noteDone(RosterId roster, Collection<PersonId> added) {
        if (!added.isEmpty()) {
            sql.sql("""
                            insert into roster_deed (roster_id, person_id, added, version)
                            select cast(:roster as uuid), id, true, version from person where id in (:people)""")
                    .param("roster", roster.value())
                    .param("people", values(added))
                    .update();
        }
        sql.sql("""
                        update roster_deed d set version = p.version from person p
                        where d.roster_id = :roster and not d.added and p.id = d.person_id""").param("roster", roster.value()).update();
    }

    /** Undoes what the upload did to everyone who is still as it left them, and whom nobody needs. */
    Undone undo(RosterId roster) {
        Set<PersonId> added = untouched(roster, true);
        Set<PersonId> needed = new HashSet<>();
        uses.forEach(use -> needed.addAll(use.among(added)));
        added.removeAll(needed);
        Set<PersonId> changed = untouched(roster, false);
        int restored = changed.isEmpty() ? 0 : restore(roster, changed);
        int removed = added.isEmpty() ? 0 : remove(added);
        Set<PersonId> done = new HashSet<>(added);
        done.addAll(changed);
        return new Undone(removed, restored, kept(roster, done));
    }

    private Set<PersonId> untouched(RosterId roster, boolean added) {
        return sql.sql("""
                        select p.id from roster_deed d join person p on p.id = d.person_id and p.version = d.version
                        where d.roster_id = :roster and d.added = :added""").param("roster", roster.value()).param("added", added).query(UUID.class).list().stream()
                .map(PersonId::new)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private int restore(RosterId roster, Collection<PersonId> changed) {
        return sql.sql("""
                        update person p set version = p.version + 1, surname = d.surname, given = d.given,
                            patronymic = d.patronymic, name_key = d.name_key, grade = d.grade, letter = d.letter,
                            post = d.post, birth_year = d.birth_year, birth_date = d.birth_date, subject = d.subject,
                            experience_years = d.experience_years, offers_mentoring = d.offers_mentoring,
                            left_on = d.left_on
                        from roster_deed d where d.roster_id = :roster and p.id = d.person_id and p.id in (:people)""")
                .param("roster", roster.value())
                .param("people", values(changed))
                .update();
    }

    private int remove(Collection<PersonId> added) {
        try {
            return sql.sql("delete from person where id in (:people)")
                    .param("people", values(added))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw (Refusal) new Refusal("people.roster.in-use").initCause(e);
        }
    }

    private List<String> kept(RosterId roster, Set<PersonId> done) {
        List<String> names = new ArrayList<>();
        sql.sql("""
                        select p.id, p.surname || ' ' || p.given as name
                        from roster_deed d join person p on p.id = d.person_id
                        where d.roster_id = :roster order by p.name_key""")
                .param("roster", roster.value())
                .query((row, number) -> {
                    if (!done.contains(new PersonId(row.getObject("id", UUID.class)))) {
                        names.add(row.getString("name"));
                    }
                    return number;
                })
                .list();
        return names;
    }

    private static List<UUID> values(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }
}
