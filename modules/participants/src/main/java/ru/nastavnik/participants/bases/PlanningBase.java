package ru.nastavnik.participants.bases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.words.Refusal;

/**
 * Plans an uploaded base. A row is a person and a pair; a person may stand in several rows, and a cell may name several
 * people of the other side. What is said of the person alone is taken from the first of the rows.
 */
final class PlanningBase {

    private final OwnColumns own;
    private final WhoIsMeant who;
    private final Collection<PairsOfBases> keepers;
    private final Map<PersonId, Integer> firstRows = new HashMap<>();
    private final Set<List<Object>> pairs = new HashSet<>();

    PlanningBase(OwnColumns own, WhoIsMeant who, Collection<PairsOfBases> keepers) {
        this.own = own;
        this.who = who;
        this.keepers = keepers;
    }

    BasePlan plan(List<BaseRow> rows) {
        return new BasePlan(own.base(), rows.stream().map(this::plan).toList(), rows);
    }

    private PlannedRow plan(BaseRow row) {
        String name = row.text(BaseColumn.NAME);
        WhoIsMeant.Found found = who.find(
                name,
                row.text(BaseColumn.BIRTH_YEAR),
                row.text(BaseColumn.PLACE),
                person -> own.ticked().contains(person.id()));
        return switch (found) {
            case WhoIsMeant.Found.Unclear(Sentence why) -> error(row, Trouble.of(BaseColumn.NAME, why));
            case WhoIsMeant.Found.One(Person person) -> plan(person, row);
        };
    }

    private static PlannedRow error(BaseRow row, Trouble why) {
        return new PlannedRow(
                row.number(),
                null,
                row.text(BaseColumn.NAME),
                PlannedRow.Outcome.ERROR,
                List.of(),
                List.of(why),
                List.of());
    }

    private PlannedRow plan(Person person, BaseRow row) {
        List<Sentence> changes = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        boolean fresh = false;
        if (!firstRows.containsKey(person.id())) {
            try {
                OwnColumns.Own said = own.plan(person, row);
                fresh = said.fresh();
                changes.addAll(said.changes());
                troubles.addAll(said.troubles());
                said.deeds().forEach(deed -> deeds.add(Deed.of(deed)));
                firstRows.put(person.id(), row.number());
            } catch (Refusal refusal) {
                Sentence why = Sentence.of(refusal);
                return error(row, Trouble.of(row.quotedBy(why).orElse(own.asked()), why));
            }
        }
        if (row.saysOfAPair()) {
            WhoIsMeant.names(row.text(BaseColumn.OTHER))
                    .forEach(name -> pair(person, name, row, changes, troubles, deeds));
        }
        PlannedRow.Outcome outcome =
                fresh ? PlannedRow.Outcome.ADD : deeds.isEmpty() ? PlannedRow.Outcome.SAME : PlannedRow.Outcome.UPDATE;
        return new PlannedRow(row.number(), person.id(), person.name().full(), outcome, changes, troubles, deeds);
    }

    private void pair(
            Person person, String name, BaseRow row, List<Sentence> changes, List<Trouble> troubles, List<Deed> deeds) {
        WhoIsMeant.Found found = who.find(name, "", row.text(BaseColumn.OTHER_PLACE), other -> false);
        if (found instanceof WhoIsMeant.Found.Unclear(Sentence why)) {
            troubles.add(Trouble.of(BaseColumn.OTHER, why));
            return;
        }
        Person other = ((WhoIsMeant.Found.One) found).person();
        for (BaseColumn day : List.of(BaseColumn.SINCE, BaseColumn.UNTIL)) {
            if (!row.text(day).isEmpty() && WrittenDay.read(row.text(day)).isEmpty()) {
                troubles.add(Trouble.of(day, "people.bases.remark.day", row.text(day)));
                return;
            }
        }
        WrittenPair pair = written(person.id(), other.id(), row);
        if (!pairs.add(List.of(pair.mentor(), pair.mentee(), pair.form(), row.text(BaseColumn.SINCE)))) {
            return;
        }
        if (keepers.isEmpty()) {
            troubles.add(Trouble.of(BaseColumn.OTHER, "people.bases.remark.no-pairs"));
        }
        for (PairsOfBases keeper : keepers) {
            PairsOfBases.Verdict verdict = keeper.look(pair);
            Sentence said = verdict.said();
            switch (verdict.outcome()) {
                case NEW, CHANGED -> {
                    changes.add(
                            said == null
                                    ? Sentence.of(
                                            "people.bases.change.pair",
                                            other.name().full())
                                    : said);
                    deeds.add(() -> Optional.of(keeper.write(pair)));
                }
                case SAME, REFUSED -> {
                    if (said != null) {
                        troubles.add(Trouble.of(
                                BaseColumn.OTHER,
                                "people.bases.remark.pair",
                                other.name().full()));
                        troubles.add(Trouble.of(column(verdict.about()), said));
                    }
                }
            }
        }
    }

    private static BaseColumn column(PairsOfBases.Part part) {
        return switch (part) {
            case WHO -> BaseColumn.OTHER;
            case FORM -> BaseColumn.FORM;
            case FROM -> BaseColumn.SINCE;
            case UNTIL -> BaseColumn.UNTIL;
        };
    }

    private WrittenPair written(PersonId person, PersonId other, BaseRow row) {
        boolean mentee = own.base() == Base.MENTEES;
        return new WrittenPair(
                mentee ? other : person,
                mentee ? person : other,
                row.text(BaseColumn.FORM),
                WrittenDay.read(row.text(BaseColumn.SINCE)).orElse(null),
                WrittenDay.read(row.text(BaseColumn.UNTIL)).orElse(null),
                row.text(BaseColumn.RESULTS),
                row.text(BaseColumn.LINK),
                row.text(BaseColumn.MARK));
    }
}
