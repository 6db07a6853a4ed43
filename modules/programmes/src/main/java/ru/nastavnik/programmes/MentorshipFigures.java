package ru.nastavnik.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.figures.Figure;
import ru.nastavnik.platform.figures.FigureCode;
import ru.nastavnik.platform.figures.FigureSource;
import ru.nastavnik.platform.figures.ReportingForm;

/** Counts programmes and pairs. A pair counts in the school year of its programme, however long it lasts. */
@Component
@Transactional(readOnly = true)
class MentorshipFigures implements FigureSource {

    private final ProgrammeRepository programmes;
    private final MentorshipRepository pairs;
    private final Requests requests;

    MentorshipFigures(ProgrammeRepository programmes, MentorshipRepository pairs, Requests requests) {
        this.programmes = programmes;
        this.pairs = pairs;
        this.requests = requests;
    }

    @Override
    public List<Figure> figures(LocalDate today) {
        List<Figure> figures = new ArrayList<>();
        List<PairCount> counts = pairs.counts();
        Set<SchoolYear> years = new TreeSet<>(Set.of(SchoolYear.of(today)));
        programmes.findAll().forEach(programme -> years.add(programme.year()));
        for (SchoolYear year : years) {
            long open = programmes.findBySchoolYear((short) year.start()).size();
            figures.add(Figure.of(FigureCode.PROGRAMMES, year, open));
            figures.add(Figure.of(FigureCode.WAITING_FOR_MENTOR, year, waiting(year)));
            for (ReportingForm form : ReportingForm.values()) {
                List<PairCount> here = counts.stream()
                        .filter(count -> count.year() == year.start() && count.form() == form)
                        .toList();
                if (!here.isEmpty()) {
                    figures.add(sum(
                            FigureCode.PAIRS_WORKING,
                            year,
                            form,
                            here,
                            c -> c.state().isCurrent()));
                    figures.add(sum(
                            FigureCode.PAIRS_AWAITING_ORDER,
                            year,
                            form,
                            here,
                            c -> c.state().isCurrent() && !c.ordered()));
                    figures.add(sum(
                            FigureCode.PAIRS_ENDED,
                            year,
                            form,
                            here,
                            c -> !c.state().isCurrent()));
                }
            }
        }
        return figures;
    }

    private long waiting(SchoolYear year) {
        Set<PersonId> mentees = pairs.findByStateIn(MentorshipState.CURRENT).stream()
                .map(Mentorship::mentee)
                .collect(Collectors.toSet());
        return requests.of(year).keySet().stream()
                .filter(person -> !mentees.contains(person))
                .count();
    }

    private static Figure sum(
            FigureCode code, SchoolYear year, ReportingForm form, List<PairCount> counts, Predicate<PairCount> which) {
        long sum = counts.stream().filter(which).mapToLong(PairCount::pairs).sum();
        return new Figure(code, year, form, sum);
    }
}
