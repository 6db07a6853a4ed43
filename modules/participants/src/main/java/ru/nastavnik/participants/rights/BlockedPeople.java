package ru.nastavnik.participants.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.figures.Marks;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.tenancy.SchoolSql;

/**
 * Whose data are blocked. No query for people finds them, and so no list, base, search, proposal or card shows them; only
 * this register does, since it has to be done with them.
 */
@Component
@Transactional
public class BlockedPeople {

    private final SchoolSql sql;
    private final Marks marks;

    BlockedPeople(SchoolSql sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
    }

    /** From now on the person is seen by nobody. Who is blocked stays so. */
    void block(PersonId person, LocalDate day) {
        sql.sql("update person set blocked_on = :day, version = version + 1 where id = :id and blocked_on is null")
                .param("day", day)
                .param("id", person.value())
                .update();
        marks.figuresChanged();
    }

    /** The person is seen again, as before. Who was erased is not. */
    void unblock(PersonId person) {
        sql.sql("""
                update person set blocked_on = null, version = version + 1
                where id = :id and not exists (select from erased where subject = :id)
                """).param("id", person.value()).update();
        marks.figuresChanged();
    }

    /** Whether the person is in the school's list and not erased, blocked or not. */
    @Transactional(readOnly = true)
    public boolean isKept(PersonId person) {
        return sql.sql("""
                select exists (select from person where id = :id and not exists (select from erased where subject = :id))
                """).param("id", person.value()).query(Boolean.class).single();
    }

    /** What the register says of these people, blocked or not; of who was erased nothing. */
    @Transactional(readOnly = true)
    public Map<PersonId, Known> of(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        List<Known> known = sql.sql("""
                select id, concat_ws(' ', surname, given, patronymic) as name, blocked_on from person p
                where id in (:ids) and not exists (select from erased where subject = p.id)
                """)
                .param("ids", persons.stream().map(PersonId::value).toList())
                .query(Known.class)
                .list();
        return known.stream().collect(Collectors.toMap(Known::person, Function.identity()));
    }

    /**
     * Somebody in the register.
     *
     * @param blockedOn {@literal null} of whom everybody may see
     */
    @PersonalData
    public record Known(UUID id, String name, @Nullable LocalDate blockedOn) {

        PersonId person() {
            return new PersonId(id);
        }

        public boolean isBlocked() {
            return blockedOn != null;
        }

        @Override
        public String toString() {
            return "Known[%s]".formatted(id);
        }
    }
}
