package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonName;

/** What a row would change about a person. What the row does not say is no difference. */
final class Differences {

    private final List<Remark> found = new ArrayList<>();

    private Differences() {}

    static List<Remark> between(Known person, Entry entry) {
        Differences differences = new Differences();
        PersonDetails said = entry.details();
        PersonDetails kept = person.details();
        differences.note(
                "people.change.name",
                person.name().full(),
                betterSpelling(person.name(), entry.known())
                        .map(PersonName::full)
                        .orElse(null));
        differences.note("people.change.class", text(kept.classGroup()), text(said.classGroup()));
        differences.note("people.change.post", kept.post(), said.post());
        differences.noteBirth(kept, said);
        differences.note("people.change.subject", kept.subject(), said.subject());
        differences.note("people.change.experience", text(kept.experienceYears()), text(said.experienceYears()));
        differences.note("people.change.offer", text(kept.offersMentoring()), text(said.offersMentoring()));
        if (person.leftOn() != null) {
            differences.found.add(Remark.of("people.change.back", WrittenBirth.SHOWN.format(person.leftOn()), "—"));
        }
        return differences.found;
    }

    /** The spelling with more ё tells more; otherwise, and where it is a former name, the school's own stays. */
    static Optional<PersonName> betterSpelling(PersonName kept, PersonName written) {
        return yos(written) > yos(kept) && written.key().equals(kept.key()) ? Optional.of(written) : Optional.empty();
    }

    private static long yos(PersonName name) {
        return name.full().chars().filter(sign -> sign == 'ё' || sign == 'Ё').count();
    }

    private void noteBirth(PersonDetails kept, PersonDetails said) {
        LocalDate date = said.birthDate();
        boolean onlyYear =
                date == null && said.birthYear() != null && !said.birthYear().equals(kept.yearOfBirth());
        note("people.change.birth", birth(kept), date != null || onlyYear ? birth(said) : null);
    }

    private static @Nullable String birth(PersonDetails details) {
        return details.birthDate() == null ? text(details.birthYear()) : WrittenBirth.SHOWN.format(details.birthDate());
    }

    private void note(String key, @Nullable String old, @Nullable String fresh) {
        if (fresh != null && !fresh.equals(old)) {
            found.add(Remark.of(key, old == null ? "—" : old, fresh));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
