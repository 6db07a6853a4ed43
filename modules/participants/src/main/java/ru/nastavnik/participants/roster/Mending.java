package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and plans one row again, as someone has written it anew, in its place among the others. */
final class Mending {

    private Mending() {}

    /** The row as it reads now. */
    static Entry entry(RosterLine before, WrittenRow row, LocalDate today) {
        return Entry.of(
                before.place(),
                before.kind(),
                WrittenName.whole(row.name()),
                WrittenClass.read(row.group()),
                row,
                WrittenBirth.read(Optional.empty(), row.birth(), today),
                before.describing());
    }

    /**
     * The row as it is planned now.
     *
     * @param position its place
     * @param named    the lines of the same name
     * @param people   of the same name
     */
    static RosterLine mended(Entry entry, int position, List<PlacedLine> named, Collection<Known> people) {
        return repeated(entry, position, named)
                .map(earlier ->
                        RosterLine.of(entry, Outcome.REPEAT, null, List.of(Planning.repeat(entry, earlier)), List.of()))
                .orElseGet(() -> Planning.plan(List.of(entry), people, false).getFirst());
    }

    private static Optional<Entry> repeated(Entry entry, int position, List<PlacedLine> named) {
        return entry.name() == null || entry.broken()
                ? Optional.empty()
                : named.stream()
                        .filter(placed -> placed.position() != position)
                        .map(placed -> Entry.of(placed.line()))
                        .filter(entry::repeats)
                        .findFirst();
    }
}
