package ru.nastavnik.participants.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/** For what the school keeps data, for how long, and for whom the time is over. */
@Component
@Transactional
public class Registers {

    private final SchoolSql sql;
    private final DestructionTaskRepository tasks;
    private final BlockedPeople blocked;
    private final Clock clock;

    Registers(SchoolSql sql, DestructionTaskRepository tasks, BlockedPeople blocked, Clock clock) {
        this.sql = sql;
        this.tasks = tasks;
        this.blocked = blocked;
        this.clock = clock;
    }

    /** The purposes as they stand today. */
    @Transactional(readOnly = true)
    public List<Purpose> purposes() {
        return sql.sql("""
                select distinct on (position) title, basis, subjects, data, until from processing_purpose
                where valid_from <= :today order by position, valid_from desc
                """).param("today", today()).query(Purpose.class).list();
    }

    /** How long each kind is kept, as it stands today. */
    @Transactional(readOnly = true)
    public List<Retention> retention() {
        return sql.sql("""
                select distinct on (position) code, title, months, since, basis from retention_term
                where valid_from <= :today order by position, valid_from desc
                """).param("today", today()).query(Retention.class).list();
    }

    /** «Пора уничтожить»: who left longer ago than people who left are kept, and of whom nothing is set yet. */
    @Transactional(readOnly = true)
    public List<TimeOver> timeOver() {
        return sql.sql("""
                select p.id, concat_ws(' ', surname, given, patronymic) as name, left_on from person p
                where left_on <= :until and blocked_on is null
                  and not exists (select from destruction_task t where t.person_id = p.id and t.act is null)
                order by name_key
                """)
                .param("until", today().minusMonths(months()))
                .query(TimeOver.class)
                .list();
    }

    /**
     * Sets the destruction of somebody whose time is over, within thirty days, and blocks the data until then.
     *
     * @throws Refusal when the time is not over
     */
    public void destroy(PersonId person) {
        if (timeOver().stream().noneMatch(over -> over.id().equals(person.value()))) {
            throw new Refusal("rights.refusal.not-over");
        }
        tasks.save(new DestructionTask(person, null, DestructionGround.TERM_OVER, today(), today().plusDays(30)));
        blocked.block(person, today());
    }

    private int months() {
        return retention().stream()
                .filter(term -> term.code.equals("LEFT_PERSON"))
                .findAny()
                .orElseThrow()
                .months();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One purpose: on what ground, of whom, which data, until when. */
    public record Purpose(String title, String basis, String subjects, String data, String until) {}

    /**
     * How long a kind of data is kept.
     *
     * @param since from which event on
     */
    public record Retention(String code, String title, int months, String since, String basis) {}

    /** Somebody whose time is over. */
    @PersonalData
    public record TimeOver(UUID id, String name, LocalDate leftOn) {

        @Override
        public String toString() {
            return "TimeOver[%s]".formatted(id);
        }
    }
}
