package ru.nastavnik.participants.doubles;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.FollowingMerges;
import ru.nastavnik.participants.Merging;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.figures.Marks;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/**
 * Makes one card of two, in one transaction and in every table, and takes it back within thirty days. Consents are never
 * chosen between: all that was said about either counts for the one.
 */
@Component
@Transactional
public class Merges {

    /** For how long a merge can be taken back. */
    public static final Duration TIME_TO_UNDO = Duration.ofDays(30);

    private final People people;
    private final List<FollowingMerges> following;
    private final SchoolSql sql;
    private final Marks marks;
    private final Clock clock;

    Merges(People people, List<FollowingMerges> following, SchoolSql sql, Marks marks, Clock clock) {
        this.people = people;
        this.following = following;
        this.sql = sql;
        this.marks = marks;
        this.clock = clock;
    }

    /** What forbids to make one card of these two; empty when nothing does. */
    @Transactional(readOnly = true)
    public Optional<Refusal> objection(Choice choice) {
        Map<PersonId, Person> cards = cards(choice);
        return objection(cards, merging(UuidCreator.getTimeOrderedEpoch(), choice, cards));
    }

    /**
     * Makes one card of two. The card of the person who can sign in stays, otherwise the one that was there first; the old
     * identifier lives on in journals and acts.
     *
     * @throws Refusal when one of them is not in the list, both can sign in, one is a pupil and the other is not, or a pair,
     *     a proposal or anything else forbids it
     */
    public Merge merge(Choice choice) {
        lock(choice.one(), choice.other());
        Map<PersonId, Person> cards = cards(choice);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Merging merging = merging(id, choice, cards);
        objection(cards, merging).ifPresent(refusal -> {
            throw refusal;
        });
        forget();
        Person goes = cards.get(merging.goes());
        sql.sql("""
                insert into merged_person (id, goes, stays, merged_at, surname, given, patronymic)
                select :id, id, :stays, :now, surname, given, patronymic from person where id = :goes
                """)
                .param("id", id)
                .param("goes", merging.goes().value())
                .param("stays", merging.stays().value())
                .param("now", now())
                .update();
        following.forEach(part -> part.follow(merging));
        sql.sql("select merge_people(:id, :goes, :stays, cast(:parts as text[]))")
                .param("id", id)
                .param("goes", merging.goes().value())
                .param("stays", merging.stays().value())
                .param(
                        "parts",
                        choice.of(merging.goes()).stream()
                                .map(Choice.Part::where)
                                .collect(Collectors.joining(",", "{", "}")))
                .query((row, number) -> number)
                .list();
        marks.figuresChanged();
        return new Merge(
                id,
                merging.goes(),
                merging.stays(),
                clock.instant(),
                goes.name().full());
    }

    /**
     * Takes a merge back: two cards again, and each of them has what it had. What somebody has changed since stays changed.
     *
     * @throws Refusal when there is no such merge, it is older than thirty days, or the card has gone into another since
     */
    public Merge undo(UUID id) {
        forget();
        Merge merge = recent().stream()
                .filter(one -> one.id().equals(id))
                .findAny()
                .orElseThrow(() -> new Refusal("doubles.refusal.no-undo"));
        lock(merge.stays(), merge.stays());
        Person person = people.find(merge.stays()).orElseThrow(() -> new Refusal("doubles.refusal.later-first"));
        Merging merging = new Merging(sql, id, merge.goes(), merge.stays(), person.kind());
        sql.sql("select merge_undo(:id)")
                .param("id", id)
                .query((row, number) -> number)
                .list();
        following.forEach(part -> part.takenBack(merging));
        marks.figuresChanged();
        return merge;
    }

    /** The merges that can still be taken back, the latest first. */
    @Transactional(readOnly = true)
    public List<Merge> recent() {
        return sql.sql("""
                select id, goes, stays, merged_at, concat_ws(' ', surname, given, patronymic) from merged_person m
                where merged_at > :since and exists (select from merged_row r where r.merge_id = m.id)
                order by merged_at desc, id desc
                """)
                .param("since", now().minus(TIME_TO_UNDO))
                .query(Merges::read)
                .list();
    }

    /** Under which identifier somebody is known now whose card went into another. */
    @Transactional(readOnly = true)
    public Optional<PersonId> nowKnownAs(PersonId former) {
        return sql.sql("""
                with recursive now (id) as (
                    select stays from merged_person where goes = :former
                    union select m.stays from merged_person m join now n on m.goes = n.id)
                select id from now where exists (select from person p where p.id = now.id)
                """)
                .param("former", former.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /**
     * What the cards were like is not kept longer than it can be of use: the night takes it away.
     *
     * @return of how many rows
     */
    int forget() {
        return sql.sql(
                        "delete from merged_row where merge_id in (select id from merged_person where merged_at <= :since)")
                .param("since", now().minus(TIME_TO_UNDO))
                .update();
    }

    private Optional<Refusal> objection(Map<PersonId, Person> cards, Merging merging) {
        Person stays = cards.get(merging.stays());
        Person goes = cards.get(merging.goes());
        if (stays.user().isPresent() && goes.user().isPresent()) {
            return Optional.of(new Refusal("doubles.refusal.two-accounts"));
        }
        if ((stays.kind() == PersonKind.PUPIL) != (goes.kind() == PersonKind.PUPIL)) {
            return Optional.of(new Refusal("doubles.refusal.pupil-and-adult"));
        }
        return following.stream()
                .flatMap(part -> part.objection(merging).stream())
                .findFirst();
    }

    private Merging merging(UUID id, Choice choice, Map<PersonId, Person> cards) {
        Person one = cards.get(choice.one());
        Person other = cards.get(choice.other());
        boolean oneStays = one.user().isPresent() != other.user().isPresent()
                ? one.user().isPresent()
                : one.id().toString().compareTo(other.id().toString()) < 0;
        PersonKind kind = choice.ofOther().contains(Choice.Part.KIND) ? other.kind() : one.kind();
        return new Merging(sql, id, oneStays ? other.id() : one.id(), oneStays ? one.id() : other.id(), kind);
    }

    private Map<PersonId, Person> cards(Choice choice) {
        List<Person> two = people.all(List.of(choice.one(), choice.other()));
        if (two.size() != 2) {
            throw new Refusal("people.refusal.unknown-person");
        }
        return two.stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    /** Of two who do it at once, the second finds what the first has left. */
    private void lock(PersonId one, PersonId other) {
        sql.sql("select id from person where id in (:one, :other) order by id for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Merge read(ResultSet row, int number) throws SQLException {
        return new Merge(
                row.getObject(1, UUID.class),
                new PersonId(row.getObject(2, UUID.class)),
                new PersonId(row.getObject(3, UUID.class)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5));
    }
}
