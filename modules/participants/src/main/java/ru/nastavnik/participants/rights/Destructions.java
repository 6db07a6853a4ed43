package ru.nastavnik.participants.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        LocalDate today = LocalDate.now(clock);
        List<DestructionAct.Destroyed> destroyed = erasures.erase(task.person().value(), today).stream()
                .filter(erased -> erased.amount() > 0)
                .map(erased -> new DestructionAct.Destroyed(erased.what(), erased.amount()))
                .toList();
        marks.figuresChanged();
        int number = sql.sql("select coalesce(max(number), 0) + 1 from destruction_act")
                .query(Integer.class)
                .single();
        DestructionAct act = new DestructionAct(
                number, today, task.person(), task.ground(), task.setOn(), destroyed, who.id(), who.login());
        write(act);
        task.doneBy(number);
        tasks.save(task);
        return act;
    }

    private void write(DestructionAct act) {
        sql.sql("""
                insert into destruction_act (number, done_on, person_id, ground, set_on, categories, user_id, login)
                values (:number, :day, :person, :ground, :set, :categories, :user, :login)
                """)
                .param("number", act.number())
                .param("day", act.doneOn())
                .param("person", act.person().value())
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
                select number, done_on, person_id, ground, set_on, categories, user_id, login from destruction_act
                order by number desc
                """)
                .query((row, n) -> new DestructionAct(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        new PersonId(row.getObject(3, UUID.class)),
                        DestructionGround.valueOf(row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        DestructionAct.Destroyed.read(row.getString(6)),
                        new UserId(row.getObject(7, UUID.class)),
                        row.getString(8)))
                .list();
    }
}
