package ru.nastavnik.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.calendar.SchoolYear;

/** The catalogue of forms of mentoring, a handful of rows with editions. */
@Component
@Transactional(readOnly = true)
public class Forms {

    private final FormRepository catalogue;
    private final Clock clock;

    Forms(FormRepository catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The forms that hold on the day, in the order of the catalogue. */
    public List<MentoringForm> on(LocalDate day) {
        return all().filter(form -> form.holdsOn(day)).toList();
    }

    /** The edition of a form that holds today. */
    public Optional<MentoringForm> find(FormCode code) {
        LocalDate today = LocalDate.now(clock);
        return editions(code).filter(form -> form.holdsOn(today)).findFirst();
    }

    /** The edition a programme was opened under, whatever came after it. */
    public MentoringForm of(Programme programme) {
        return catalogue
                .findById(programme.edition())
                .orElseThrow(() -> new IllegalStateException("A form of a programme is gone: " + programme.form()));
    }

    /** The forms of a day in which people of these kinds may make a pair. */
    public List<MentoringForm> suiting(PersonKind mentor, PersonKind mentee, LocalDate day) {
        return on(day).stream().filter(form -> form.suits(mentor, mentee)).toList();
    }

    /** The edition under which a programme of the year opens: the first one that holds on any day of it. */
    Optional<MentoringForm> during(FormCode code, SchoolYear year) {
        return editions(code)
                .filter(form -> !form.validFrom().isAfter(year.lastDay()))
                .filter(form -> form.validTo()
                        .map(last -> !last.isBefore(year.firstDay()))
                        .orElse(true))
                .findFirst();
    }

    private Stream<MentoringForm> editions(FormCode code) {
        return all().filter(form -> form.code().equals(code));
    }

    private Stream<MentoringForm> all() {
        return catalogue.findAll().stream()
                .sorted(Comparator.comparing(MentoringForm::position).thenComparing(MentoringForm::validFrom));
    }
}
