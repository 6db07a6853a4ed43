package ru.nastavnik.participants.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.figures.Marks;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.Erasures;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/** Уничтожение: tasks with a last day, carried out by the coordinator, and an act of each. */
@Component
@Transactional
public class Destructions {

    private final DestructionTaskRepository tasks;
    private final Erasures erasures;
    private final SchoolSql sql;
    private final Marks marks;
    private final Clock clock;

    Destructions(DestructionTaskRepository tasks, Erasures erasures, SchoolSql sql, Marks marks, Clock clock) {
        this.tasks = tasks;
        this.erasures = erasures;
        this.sql = sql;
        this.marks = marks;
        this.clock = clock;
    }

    /** Sets the destruction of a person's data. Where it is set already, the earlier day stands. */
    void set(SubjectRequest request, DestructionGround ground, LocalDate dueOn) {
        if (tasks.findByPersonIdAndActIsNull(request.person().value()).isEmpty()) {
            tasks.save(new DestructionTask(request.person(), request.id(), ground, LocalDate.now(clock), dueOn));
        }
    }

    /** Somebody thought better of it. */
    void giveUp(PersonId person) {
        tasks.findByPersonIdAndActIsNull(person.value()).ifPresent(tasks::delete);
    }

    /**
     * Destroys a person's data everywhere in the school and writes the act. There is no way back, also not from a copy:
     * what a copy brings back is erased again.
     *
     * @throws Refusal when there is no such task, or it is done
     */
    public DestructionAct carryOut(UUID id, SignedInUser who) {
        DestructionTask task = tasks.findById(id)
                .filter(found -> found.act().isEmpty())
                .orElseThrow(() -> new Refusal("rights.refusal.no-task"));
        DestructionAct act = carryOut(List.of(task.person()), task.ground(), task.setOn(), who);
        task.doneBy(act.number());
        tasks.save(task);
        return act;
    }

    /**
     * Destroys the data of several people, all or none, and writes one act of it.
     *
     * @param setOn when it was decided
     */
    public DestructionAct carryOut(List<PersonId> people, DestructionGround ground, LocalDate setOn, SignedInUser who) {
        LocalDate today = LocalDate.now(clock);
        List<DestructionAct.Destroyed> destroyed = erase(people, today);
        marks.figuresChanged();
        int number = sql.sql("select coalesce(max(number), 0) + 1 from destruction_act")
                .query(Integer.class)
                .single();
        DestructionAct act = new DestructionAct(number, today, people, ground, setOn, destroyed, who.id(), who.login());
        write(act);
        return act;
    }

    /** A card that went into another one comes back from a copy, and so is erased under its own identifier, too. */
    private List<DestructionAct.Destroyed> erase(Collection<PersonId> people, LocalDate today) {
        Map<String, Long> amounts = new TreeMap<>();
        List<UUID> cards = sql.sql("""
                select who from unnest(cast(:people as uuid[])) as who
                union select former_cards(who) from unnest(cast(:people as uuid[])) as who
                """)
                .param("people", people.stream().map(PersonId::toString).collect(Collectors.joining(",", "{", "}")))
                .query(UUID.class)
                .list();
        erasures.erase(cards, today).forEach(erased -> amounts.merge(erased.what(), erased.amount(), Long::sum));
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new DestructionAct.Destroyed(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void write(DestructionAct act) {
        sql.sql("""
                insert into destruction_act (number, done_on, people, ground, set_on, categories, user_id, login)
                values (:number, :day, cast(string_to_array(:people, ',') as uuid[]), :ground, :set, :categories, :user, :login)
                """)
                .param("number", act.number())
                .param("day", act.doneOn())
                .param("people", act.people().stream().map(PersonId::toString).collect(Collectors.joining(",")))
                .param("ground", act.ground().name())
                .param("set", act.setOn())
                .param(
                        "categories",
                        act.categories().stream()
                                .map(DestructionAct.Destroyed::written)
                                .collect(Collectors.joining(",")))
                .param("user", act.user().value())
                .param("login", act.login())
                .update();
    }

    /** What is still to be done, the most urgent first. */
    @Transactional(readOnly = true)
    public List<DestructionTask> open() {
        return tasks.findByActIsNullOrderByDueOn();
    }

    /** What is still to be done with one person's data. */
    @Transactional(readOnly = true)
    public Optional<DestructionTask> openOf(PersonId person) {
        return tasks.findByPersonIdAndActIsNull(person.value());
    }

    /** All acts, the latest first. */
    @Transactional(readOnly = true)
    public List<DestructionAct> acts() {
        return sql.sql("""
                select number, done_on, array_to_string(coalesce(people, array[person_id]), ','), ground, set_on, categories,
                    user_id, login
                from destruction_act order by number desc
                """)
                .query((row, n) -> new DestructionAct(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        Stream.of(row.getString(3).split(",")).map(PersonId::of).toList(),
                        DestructionGround.valueOf(row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        DestructionAct.Destroyed.read(row.getString(6)),
                        new UserId(row.getObject(7, UUID.class)),
                        row.getString(8)))
                .list();
    }
}
