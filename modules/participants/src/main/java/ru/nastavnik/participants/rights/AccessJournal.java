package ru.nastavnik.participants.rights;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.tenancy.SchoolSql;

/**
 * Журнал доступа: who saw whose data. What is shown is read in the transaction that writes the row, so that nobody sees
 * what the journal does not know: when the row cannot be written, there is no page.
 */
@Component
public class AccessJournal {

    private final SchoolSql sql;
    private final Clock clock;

    AccessJournal(SchoolSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Reads what is to be shown and writes down that it was. What is of nobody leaves no row.
     *
     * @param who     sees it
     * @param reading reads it; it runs inside the transaction
     * @param whose   whose data it turned out to be
     */
    @Transactional
    public <T> T show(
            SignedInUser who,
            Place place,
            Supplier<T> reading,
            Function<? super T, ? extends Collection<PersonId>> whose) {
        T seen = reading.get();
        write(who, place, place.name(), whose.apply(seen));
        return seen;
    }

    /**
     * Reads what leaves the program in a file, and writes that down: «выгрузка». A file goes where no journal follows, so
     * there is a row also where it shows no more than names.
     *
     * @see #show
     */
    @Transactional
    public <T> T takeOut(
            SignedInUser who,
            Place place,
            Supplier<T> reading,
            Function<? super T, ? extends Collection<PersonId>> whose) {
        T taken = reading.get();
        write(who, place, place.name() + AccessEntry.FILE, whose.apply(taken));
        return taken;
    }

    /** The last row of the chain is locked until the commit: of two who look at once, one waits for the other. */
    private void write(SignedInUser who, Place place, String where, Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return;
        }
        AccessEntry entry = sql.sql("update access_head set number = number + 1 returning number, hash")
                .query((row, n) -> new AccessEntry(
                        row.getLong(1),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        who.id(),
                        who.login(),
                        who.roles().stream().map(Enum::name).sorted().toList(),
                        where,
                        place.fieldsFor(who.roles()).stream().map(Enum::name).toList(),
                        persons.stream()
                                .map(PersonId::value)
                                .distinct()
                                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                                .toList(),
                        row.getString(2)))
                .single();
        sql.sql("""
                with entry as (
                    insert into access_view (number, seen_at, user_id, login, roles, place, fields, previous, hash)
                    values (:number, :at, :user, :login, :roles, :place, :fields, :previous, :hash)
                ), whose as (
                    insert into access_view_person (number, person_id)
                    select :number, cast(person as uuid) from unnest(string_to_array(:persons, ',')) person
                )
                update access_head set hash = :hash
                """)
                .param("number", entry.number())
                .param("at", OffsetDateTime.ofInstant(entry.seenAt(), ZoneOffset.UTC))
                .param("user", entry.user().value())
                .param("login", entry.login())
                .param("roles", String.join(",", entry.roles()))
                .param("place", entry.place())
                .param("fields", String.join(",", entry.fields()))
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .param("persons", entry.persons().stream().map(Object::toString).collect(Collectors.joining(",")))
                .update();
    }

    /**
     * Who saw this person's data, also on a card that went into theirs, the latest first.
     *
     * @param most rows to give back
     */
    @Transactional(readOnly = true)
    public List<AccessEntry> of(PersonId person, int most) {
        return sql.sql("""
                select v.number, v.seen_at, v.user_id, v.login, v.roles, v.place, v.fields, cast(p.person_id as varchar), v.previous
                from access_view_person p join access_view v on v.number = p.number
                where p.person_id = :person or p.person_id in (select former_cards(:person))
                order by p.number desc limit :most
                """)
                .param("person", person.value())
                .param("most", most)
                .query(StoredEntry::read)
                .list();
    }

    /** Reads the whole chain and says where it is broken, if it is. */
    @Transactional(readOnly = true)
    public AccessChain verify() {
        try (var rows = sql.sql("""
                select v.number, v.seen_at, v.user_id, v.login, v.roles, v.place, v.fields,
                    (select string_agg(cast(p.person_id as varchar), ',' order by cast(p.person_id as varchar) collate "C")
                     from access_view_person p where p.number = v.number),
                    v.previous, v.hash, h.number, h.hash
                from (values (1)) always (so)
                left join access_head h on true left join access_view v on true order by v.number
                """).query(StoredEntry::checked).stream()) {
            AccessCheck check = new AccessCheck();
            rows.forEach(check::read);
            return check.result();
        }
    }
}
