package ru.nastavnik.participants.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ru.nastavnik.participants.PersonName;

/**
 * What headings mean to a school: what its coordinators have said of them, otherwise what stands in the dictionary. What
 * is never to be kept stays so, whatever somebody says. Made for one list and not kept longer: it remembers what it has
 * looked up, since the cells of a list are asked too whether they are headings.
 */
final class Headings {

    static final int LONGEST = 80;
    private static final int MOST_MET = 4_000;

    private final Map<String, ColumnKind> said;
    private final boolean nameless;
    private final Map<String, Optional<ColumnKind>> met = new HashMap<>();

    private Headings(Map<String, ColumnKind> said) {
        this.said = Map.copyOf(said);
        this.nameless = said.keySet().stream()
                .anyMatch(heading -> Nameless.number(heading).isPresent());
    }

    /** Of a school that has said nothing. */
    static Headings usual() {
        return new Headings(Map.of());
    }

    /** @param said by the heading as {@link #folded} gives it */
    static Headings of(Map<String, ColumnKind> said) {
        return new Headings(said);
    }

    /** What two spellings of one heading have in common. */
    static String folded(String heading) {
        return PersonName.keyOf(heading.replace('.', ' '));
    }

    /** What it means; empty for one that nobody has met yet. */
    Optional<ColumnKind> kind(String heading) {
        if (heading.isEmpty() || heading.length() > LONGEST || said.isEmpty() && !hasLetter(heading)) {
            return Optional.empty();
        }
        Optional<ColumnKind> known = met.get(heading);
        if (known == null) {
            known = look(heading);
            if (met.size() >= MOST_MET) {
                met.clear();
            }
            met.put(heading, known);
        }
        return known;
    }

    private Optional<ColumnKind> look(String heading) {
        Optional<ColumnKind> usual = Dictionary.heading(heading);
        return usual.filter(kind -> !kind.isOpen())
                .or(() -> Optional.ofNullable(said.get(folded(heading))))
                .or(() -> usual);
    }

    /** What a column without a heading was said to be, see {@link Nameless#column}. */
    Optional<ColumnKind> nameless(String column) {
        return Optional.ofNullable(said.get(folded(column)));
    }

    /** Whether somebody has ever said it of a column without a heading. */
    boolean knowNameless() {
        return nameless;
    }

    /** Whether somebody of the school has said what it means. */
    boolean isSaid(String heading) {
        return said.containsKey(folded(heading));
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '№' || Character.isLetter(sign)) {
                return true;
            }
        }
        return false;
    }
}
