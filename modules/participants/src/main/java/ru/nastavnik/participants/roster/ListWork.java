package ru.nastavnik.participants.roster;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.words.Refusal;

/**
 * Takes lists on their way. One of usual length is done with when the call is back; a long one is kept, worked on in the
 * background, and found again under its address, whether anybody waits for it or not. Work that was broken off begins
 * anew. Must not be called inside a transaction.
 */
@Component
public class ListWork {

    private final Rosters rosters;
    private final Plans plans;
    private final ListSources sources;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final int atOnce;

    ListWork(
            Rosters rosters,
            Plans plans,
            ListSources sources,
            ObjectProvider<SchedulerClient> scheduler,
            @Value("${nastavnik.lists.at-once:2000}") int atOnce) {
        this.rosters = rosters;
        this.plans = plans;
        this.sources = sources;
        this.scheduler = scheduler;
        this.atOnce = atOnce;
    }

    /**
     * Takes files, all of them together.
     *
     * @throws UnreadableSheet when none of them can be taken as a list of pupils or staff
     */
    public Roster take(List<ListFile> files) {
        return take(rosters.reading().read(files));
    }

    /**
     * Takes a pasted table.
     *
     * @throws UnreadableSheet when it is no list of pupils or staff
     */
    public Roster takePasted(String table) {
        return take(rosters.reading().readPasted(table));
    }

    private Roster take(ListFiles list) {
        if (!isLong(list.entries().size())) {
            return rosters.plan(list);
        }
        Roster roster = plans.begin(list);
        goOn(roster);
        return roster;
    }

    /**
     * Remembers what headings mean, and plans the list anew.
     *
     * @param said by heading, see {@link ListColumn#heading()}; empty for what it means of itself
     * @throws Refusal when it is too late for that, or the list could not be read so; then nothing is remembered
     */
    public Roster say(RosterId id, Map<String, Optional<ColumnKind>> said) {
        ListFiles list = rosters.say(id, said);
        if (!isLong(list.entries().size())) {
            return rosters.plan(id, list);
        }
        return goOn(rosters.find(id).orElseThrow());
    }

    /**
     * Makes the plan come true.
     *
     * @return the list, which may be on its way yet
     * @throws Refusal when there is no such plan
     */
    public Roster commit(RosterId id) {
        Roster roster = rosters.find(id).orElseThrow(() -> new Refusal("people.roster.unknown"));
        return isLong(roster.rowsAll()) ? goOn(rosters.commitInAWhile(id)) : rosters.commit(id);
    }

    /** Sees to it that a list which is on its way has somebody at it, also after work was broken off. */
    public Roster goOn(Roster roster) {
        if (roster.stage().isUnderWay()) {
            String place = TenantContext.school() + "/" + roster.id();
            scheduler.ifAvailable(background ->
                    background.scheduleIfNotExists(new TaskInstance<>(ListTasks.WORK, place), Instant.EPOCH));
        }
        return roster;
    }

    private boolean isLong(int rows) {
        return rows > atOnce && scheduler.getIfAvailable() != null;
    }

    /** Does what is to be done with a list that is on its way; with another, nothing. */
    void work(RosterId id) {
        Optional<Roster> roster = rosters.find(id);
        try {
            if (roster.filter(list -> list.stage() == Stage.PLANNING).isPresent()) {
                plan(id);
            } else if (roster.filter(list -> list.stage() == Stage.COMMITTING).isPresent()) {
                rosters.commit(id);
            }
        } catch (Refusal refusal) {
            plans.fail(id, refusal);
        }
    }

    private void plan(RosterId id) {
        List<Source> kept = sources.of(id);
        if (kept.isEmpty()) {
            throw new Refusal("people.lists.source-gone");
        }
        ListFiles list = rosters.reading().readAgain(kept);
        plans.forgetLines(id);
        List<RosterLine> planned = plans.compare(list);
        for (int part = 0; part < Plans.parts(planned); part++) {
            plans.keep(id, planned, part);
        }
        plans.end(id, list, planned);
    }
}
