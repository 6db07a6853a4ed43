package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.nastavnik.participants.Person;

/** Reads and plans one row again, as someone has written it anew, in its place among the others. */
final class Mending {

    private Mending() {}

    static RosterLine mended(
            List<RosterLine> lines, int position, WrittenRow row, List<Person> people, LocalDate today) {
        RosterLine before = lines.get(position);
        Entry entry = Entry.of(
                before.place(),
                before.kind(),
                WrittenName.whole(row.name()),
                row,
                WrittenBirth.read(Optional.empty(), row.birth(), today),
                before.describing());
        return repeated(entry, lines, position)
                .map(earlier ->
                        RosterLine.of(entry, Outcome.REPEAT, null, List.of(Planning.repeat(entry, earlier)), List.of()))
                .orElseGet(() -> Planning.plan(List.of(entry), people, false).getFirst());
    }

    private static Optional<Entry> repeated(Entry entry, List<RosterLine> lines, int position) {
        return entry.name() == null || entry.broken()
                ? Optional.empty()
                : IntStream.range(0, lines.size())
                        .filter(i -> i != position)
                        .mapToObj(lines::get)
                        .filter(line -> line.outcome() == Outcome.ADD
                                || line.outcome() == Outcome.UPDATE
                                || line.outcome() == Outcome.SAME)
                        .map(Entry::of)
                        .filter(other ->
                                other.known().key().equals(entry.known().key()) && entry.repeats(other))
                        .findFirst();
    }
}
