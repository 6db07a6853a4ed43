package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonName;

/** What a row would change about a person. What the row does not say is no difference. */
final class Differences {

    private final List<Remark> found = new ArrayList<>();

    private Differences() {}

    static List<Remark> between(Person person, Entry entry) {
        Differences differences = new Differences();
        PersonDetails said = entry.details();
        differences.note(
                "people.change.name",
                Optional.of(person.name().full()),
                betterSpelling(person.name(), entry.known())
                        .map(PersonName::full)
                        .orElse(null));
        differences.note("people.change.class", person.classGroup().map(ClassGroup::toString), text(said.classGroup()));
        differences.note("people.change.post", person.post(), said.post());
        differences.noteBirth(person, said);
        differences.note("people.change.subject", person.subject(), said.subject());
        differences.note(
                "people.change.experience",
                person.experienceYears().map(Object::toString),
                text(said.experienceYears()));
        differences.note(
                "people.change.offer", person.offersMentoring().map(Object::toString), text(said.offersMentoring()));
        person.leftOn()
                .ifPresent(day ->
                        differences.found.add(Remark.of("people.change.back", WrittenBirth.SHOWN.format(day), "—")));
        return differences.found;
    }

    /** The spelling with more ё tells more; otherwise the school's own stays. */
    static Optional<PersonName> betterSpelling(PersonName kept, PersonName written) {
        return yos(written) > yos(kept) ? Optional.of(written) : Optional.empty();
    }

    private static long yos(PersonName name) {
        return name.full().chars().filter(sign -> sign == 'ё' || sign == 'Ё').count();
    }

    private void noteBirth(Person person, PersonDetails said) {
        Optional<String> known = person.birthDate()
                .map(WrittenBirth.SHOWN::format)
                .or(() -> person.birthYear().map(Object::toString));
        LocalDate date = said.birthDate();
        boolean onlyYear = date == null
                && said.birthYear() != null
                && !Optional.of(said.birthYear()).equals(person.birthYear());
        note(
                "people.change.birth",
                known,
                date != null ? WrittenBirth.SHOWN.format(date) : onlyYear ? text(said.birthYear()) : null);
    }

    private void note(String key, Optional<String> old, @Nullable String fresh) {
        if (fresh != null && !fresh.equals(old.orElse(null))) {
            found.add(Remark.of(key, old.orElse("—"), fresh));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
