package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;

/** Compares what a list says with who is in the school, row by row. Changes nothing. */
final class Planning {

    private final SchoolList school;
    private final Map<String, List<Entry>> seen = new HashMap<>();
    private final Set<PersonId> met = new HashSet<>();
    private final List<RosterLine> lines = new ArrayList<>();

    private Planning(SchoolList school) {
        this.school = school;
    }

    static List<RosterLine> plan(List<Entry> entries, Collection<Known> people) {
        return plan(entries, people, true);
    }

    /**
     * @param whole whether who is not in the list is missing, and not merely right already
     */
    static List<RosterLine> plan(List<Entry> entries, Collection<Known> people, boolean whole) {
        Planning planning = new Planning(new SchoolList(people));
        entries.forEach(entry -> planning.lines.add(planning.line(entry)));
        if (whole) {
            planning.addMissing(entries, people);
        }
        return planning.lines;
    }

    private RosterLine line(Entry entry) {
        if (entry.name() == null) {
            return line(entry, Outcome.ERROR, null);
        }
        List<Entry> sameName = seen.computeIfAbsent(entry.nameKey(), key -> new ArrayList<>(1));
        Optional<Entry> earlier = sameName.stream().filter(entry::repeats).findFirst();
        if (earlier.isPresent()) {
            return RosterLine.of(entry, Outcome.REPEAT, null, List.of(repeat(entry, earlier.get())), List.of());
        }
        Optional<Known> known = school.find(entry);
        known.ifPresent(person -> met.add(person.id()));
        if (entry.broken()) {
            return line(entry, Outcome.ERROR, known.orElse(null));
        }
        if (entry.left()) {
            return line(entry, Outcome.LEFT, known.orElse(null));
        }
        sameName.add(entry);
        return known.map(person -> compare(entry, person)).orElseGet(() -> add(entry));
    }

    static Remark repeat(Entry entry, Entry earlier) {
        String row = Integer.toString(earlier.place().row());
        return entry.place().isBeside(earlier.place())
                ? Remark.of("people.remark.repeat", row)
                : Remark.of("people.remark.repeat-at", earlier.place().within(), row);
    }

    private RosterLine add(Entry entry) {
        List<Remark> namesake =
                school.namesake(entry).map(person -> Remark.of("people.remark.namesake", where(person))).stream()
                        .toList();
        return RosterLine.of(entry, Outcome.ADD, null, namesake, List.of());
    }

    private static String where(Known person) {
        ClassGroup group = person.details().classGroup();
        String post = person.details().post();
        return group != null ? group.toString() : post != null ? post : "—";
    }

    private static RosterLine compare(Entry entry, Known person) {
        List<Remark> changes = Differences.between(person, entry);
        return RosterLine.of(entry, changes.isEmpty() ? Outcome.SAME : Outcome.UPDATE, person.id(), List.of(), changes);
    }

    private static RosterLine line(Entry entry, Outcome outcome, @Nullable Known person) {
        return RosterLine.of(entry, outcome, person == null ? null : person.id(), List.of(), List.of());
    }

    /** Pupils of the classes that the file speaks of, or staff, whom no row of it names. */
    private void addMissing(List<Entry> entries, Collection<Known> people) {
        Set<ClassGroup> classes = new HashSet<>();
        entries.forEach(entry -> {
            if (entry.details().classGroup() != null) {
                classes.add(entry.details().classGroup());
            }
        });
        boolean staff = entries.stream().anyMatch(entry -> entry.kind() == PersonKind.STAFF);
        people.stream()
                .filter(person -> person.leftOn() == null && !met.contains(person.id()))
                .filter(person -> person.kind() == PersonKind.STAFF
                        ? staff
                        : classes.contains(person.details().classGroup()))
                .forEach(person -> lines.add(missing(person)));
    }

    private static RosterLine missing(Known person) {
        PersonDetails details =
                PersonDetails.of(person.details().classGroup(), person.details().post());
        return new RosterLine(
                "",
                "",
                0,
                Outcome.MISSING,
                person.id().value(),
                person.kind(),
                person.name(),
                person.name().key(),
                details,
                "",
                "",
                "");
    }
}
