package ru.nastavnik.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.figures.Marks;
import ru.nastavnik.platform.words.Refusal;

/** The programmes of a school, one for each form and school year. */
@Component
@Transactional
public class Programmes {

    private final ProgrammeRepository programmes;
    private final Forms forms;
    private final Marks marks;
    private final Clock clock;

    Programmes(ProgrammeRepository programmes, Forms forms, Marks marks, Clock clock) {
        this.programmes = programmes;
        this.forms = forms;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * Opens the programme of a form for a school year under the edition of the form that holds then, or returns the one
     * already open.
     *
     * @throws Refusal when the catalogue has no such form in that year
     */
    public Programme open(FormCode form, SchoolYear year) {
        Optional<Programme> open = find(form, year);
        if (open.isPresent()) {
            return open.get();
        }
        MentoringForm edition =
                forms.during(form, year).orElseThrow(() -> new Refusal("programmes.form.absent", year.toString()));
        programmes.addUnlessOpen(
                ProgrammeId.next().value(),
                form.value(),
                edition.validFrom(),
                (short) year.start(),
                edition.title(),
                LocalDate.now(clock));
        marks.figuresChanged();
        return find(form, year).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Programme> find(ProgrammeId id) {
        return programmes.findById(id);
    }

    @Transactional(readOnly = true)
    public Optional<Programme> find(FormCode form, SchoolYear year) {
        return programmes.findOne(form.value(), (short) year.start());
    }

    /** The programmes of a year, by title. */
    @Transactional(readOnly = true)
    public List<Programme> of(SchoolYear year) {
        return programmes.findBySchoolYear((short) year.start()).stream()
                .sorted(Comparator.comparing(Programme::title))
                .toList();
    }

    /** The programmes of all years, the latest year first. */
    @Transactional(readOnly = true)
    public List<Programme> all() {
        return programmes.findAll().stream()
                .sorted(Comparator.comparing(Programme::year).reversed().thenComparing(Programme::title))
                .toList();
    }
}
