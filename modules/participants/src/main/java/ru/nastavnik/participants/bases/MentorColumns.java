package ru.nastavnik.participants.bases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.participants.AboutMentor;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.WishedAge;
import ru.nastavnik.platform.calendar.SchoolYear;

/** The own columns of the base of mentors. */
final class MentorColumns implements OwnColumns {

    private static final int MOST_YEARS = 70;

    private final Readiness readiness;
    private final SchoolYear year;
    private final Map<PersonId, Ready> ready;

    MentorColumns(Readiness readiness, SchoolYear year) {
        this.readiness = readiness;
        this.year = year;
        this.ready = readiness.of(year);
    }

    @Override
    public Base base() {
        return Base.MENTORS;
    }

    @Override
    public BaseColumn asked() {
        return BaseColumn.NAME;
    }

    @Override
    public Set<PersonId> ticked() {
        return ready.keySet();
    }

    @Override
    public Own plan(Person person, BaseRow row) {
        Ready known = ready.get(person.id());
        AboutMentor told = known == null ? before(person) : known.about();
        Difference difference = new Difference();
        String written = row.text(BaseColumn.WISHED_AGE);
        Optional<WishedAge> age = written.isEmpty() ? Optional.of(told.wished()) : WishedAge.read(written);
        AboutMentor about = AboutMentor.typed(
                difference.of(BaseColumn.CONTACT, told.contactText(), row.text(BaseColumn.CONTACT)),
                difference.of(BaseColumn.COMPETENCES, told.competencesText(), row.text(BaseColumn.COMPETENCES)),
                difference.of(BaseColumn.ACHIEVEMENTS, told.achievementsText(), row.text(BaseColumn.ACHIEVEMENTS)),
                difference.of(BaseColumn.INTERESTS, told.interestsText(), row.text(BaseColumn.INTERESTS)),
                age.orElse(told.wished()),
                difference.of(BaseColumn.FREE_TIME, told.freeTimeText(), row.text(BaseColumn.FREE_TIME)));
        difference.of(
                BaseColumn.WISHED_AGE,
                told.wished().written(),
                age.map(WishedAge::written).orElse(""));
        return new Own(
                known == null,
                difference.changes(),
                age.isPresent()
                        ? List.of()
                        : List.of(Trouble.of(BaseColumn.WISHED_AGE, "people.bases.remark.age", written)),
                deeds(person, known == null, about, difference));
    }

    /** Who was a mentor in an earlier year comes with what was said then. */
    private AboutMentor before(Person person) {
        return readiness
                .toldBefore(List.of(person.id()), year)
                .getOrDefault(person.id(), AboutMentor.typed("", "", "", "", WishedAge.ANY, ""));
    }

    private List<Runnable> deeds(Person person, boolean fresh, AboutMentor about, Difference difference) {
        List<Runnable> deeds = new ArrayList<>();
        if (fresh) {
            Set<String> subjects = person.subject().map(Set::of).orElse(Set.of());
            int years = Math.min(MOST_YEARS, person.experienceYears().orElse(0));
            deeds.add(() -> readiness.declare(person.id(), year, subjects, years, null));
        }
        if (!difference.changes().isEmpty()) {
            deeds.add(() -> readiness.describe(person.id(), year, about));
        }
        return deeds;
    }
}
