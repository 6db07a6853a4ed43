package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PeopleInUse;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/**
 * What a committed upload did, person by person: whom it added, and how everyone was whom it changed. Enough to undo
 * exactly that and nothing else, and to give whom a later upload has changed back to the earlier one, as that left them.
 */
@Component
class Deeds {

    private static final int ASKED_AT_ONCE = 5_000;

    private final SchoolSql sql;
    private final List<PeopleInUse> uses;

    Deeds(SchoolSql sql, List<PeopleInUse> uses) {
        this.sql = sql;
        this.uses = uses;
    }

    /** Keeps how the people are of whom lines speak, before anything is done to them. */
    void keepAsTheyAre(RosterId roster) {
        sql.sql("""
                        insert into roster_deed (roster_id, person_id, version, version_before, surname, given, patronymic,
                            name_key, grade, letter, post, birth_year, birth_date, subject, experience_years,
                            offers_mentoring, left_on)
                        select cast(:roster as uuid), id, version, version, surname, given, patronymic, name_key, grade,
                            letter, post, birth_year, birth_date, subject, experience_years, offers_mentoring, left_on
                        from person
                        where id in (select person_id from roster_line
                                     where roster_id = :roster and outcome in ('ADD', 'UPDATE') and surname is not null)""").param("roster", roster.value()).update();
    }

    /** Notes which version of everyone this upload has left behind. */
    void noteDone(RosterId roster) {
        sql.sql("""
                        update roster_deed d set version = p.version from person p
                        where d.roster_id = :roster and p.id = d.person_id""").param("roster", roster.value()).update();
    }

    /** The latest upload that has changed somebody after this one added or changed them, and was not undone. */
    Optional<RosterId> later(RosterId roster) {
        return sql.sql("""
                        select r.id
                        from roster r
                        join roster_deed e on e.roster_id = r.id and not e.added
                        join person p on p.id = e.person_id
                        left join roster_deed d on d.roster_id = :roster and d.person_id = e.person_id
                        where r.id <> :roster and r.undone_at is null
                          and (d.person_id is not null or p.came_with = :roster)
                          and e.version > coalesce(d.version, 0) and e.version > coalesce(e.version_before, -1)
                        order by r.committed_at desc limit 1""")
                .param("roster", roster.value())
                .query(UUID.class)
                .optional()
                .map(RosterId::new);
    }

    /** Undoes what the upload did to everyone who is still as it left them, and whom nobody needs. */
    Undone undo(RosterId roster) {
        int restored = restore(roster);
        int removed = remove(roster, needed(roster));
        sql.sql("delete from roster_deed where roster_id = :roster and added")
                .param("roster", roster.value())
                .update();
        return new Undone(removed, restored, kept(roster));
    }

    /** Whom it added, nobody has changed, and another part of the program needs. */
    private Set<UUID> needed(RosterId roster) {
        List<PersonId> added = sql.sql("""
                        select id from person p
                        where came_with = :roster and (version = 0 or exists (
                            select from roster_deed d
                            where d.roster_id = :roster and d.person_id = p.id and d.added and d.version = p.version))""").param("roster", roster.value()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
        Set<UUID> needed = new HashSet<>();
        for (int from = 0; from < added.size(); from += ASKED_AT_ONCE) {
            List<PersonId> part = added.subList(from, Math.min(added.size(), from + ASKED_AT_ONCE));
            uses.forEach(use -> use.among(part).forEach(person -> needed.add(person.value())));
        }
        return needed;
    }

    /** What was undone of a person is forgotten, so that those who are left are known. */
    private int restore(RosterId roster) {
        giveBack(roster);
        return sql.sql("""
                        with restored as (
                            update person p set version = p.version + 1, surname = d.surname, given = d.given,
                                patronymic = d.patronymic, name_key = d.name_key, grade = d.grade, letter = d.letter,
                                post = d.post, birth_year = d.birth_year, birth_date = d.birth_date, subject = d.subject,
                                experience_years = d.experience_years, offers_mentoring = d.offers_mentoring,
                                left_on = d.left_on
                            from roster_deed d
                            where d.roster_id = :roster and not d.added and p.id = d.person_id and p.version = d.version
                            returning p.id
                        )
                        delete from roster_deed where roster_id = :roster and person_id in (select id from restored)""").param("roster", roster.value()).update();
    }

    /**
     * Whom this upload met exactly as another had left them will be as that left them once more, in the version after the
     * present one. Of those whom the other had added there was no word till now.
     */
    private void giveBack(RosterId roster) {
        sql.sql("""
                        update roster_deed e set version = p.version + 1
                        from roster_deed d join person p on p.id = d.person_id and p.version = d.version
                        where d.roster_id = :roster and not d.added
                          and e.person_id = d.person_id and e.roster_id <> :roster and e.version = d.version_before""").param("roster", roster.value()).update();
        sql.sql("""
                        insert into roster_deed (roster_id, person_id, version, added)
                        select p.came_with, p.id, p.version + 1, true
                        from roster_deed d
                        join person p on p.id = d.person_id and p.version = d.version
                        join roster r on r.id = p.came_with and r.undone_at is null
                        where d.roster_id = :roster and not d.added and d.version_before = 0""").param("roster", roster.value()).update();
    }

    private int remove(RosterId roster, Set<UUID> needed) {
        try {
            return sql.sql("""
                            delete from person p
                            where came_with = :roster and not (id = any (cast(:needed as uuid[])))
                              and (version = 0 or exists (
                                select from roster_deed d
                                where d.roster_id = :roster and d.person_id = p.id and d.added and d.version = p.version))""")
                    .param("roster", roster.value())
                    .param("needed", needed.stream().map(UUID::toString).toArray(String[]::new))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw (Refusal) new Refusal("people.roster.in-use").initCause(e);
        }
    }

    /** Who is left of those it added or changed. */
    private List<String> kept(RosterId roster) {
        return new ArrayList<>(
                sql.sql("""
                        select surname || ' ' || given from person
                        where name_key <> '' and (came_with = :roster
                           or id in (select person_id from roster_deed where roster_id = :roster))
                        order by name_key""").param("roster", roster.value()).query(String.class).list());
    }
}
