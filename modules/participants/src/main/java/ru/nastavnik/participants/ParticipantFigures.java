package ru.nastavnik.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.figures.Figure;
import ru.nastavnik.platform.figures.FigureCode;
import ru.nastavnik.platform.figures.FigureSource;

/** Counts the list of today, and requests and readiness of every year. */
@Component
class ParticipantFigures implements FigureSource {

    private final PersonRepository people;
    private final RequestRepository requests;
    private final ReadyRepository ready;

    ParticipantFigures(PersonRepository people, RequestRepository requests, ReadyRepository ready) {
        this.people = people;
        this.requests = requests;
        this.ready = ready;
    }

    @Override
    public List<Figure> figures(LocalDate today) {
        SchoolYear year = SchoolYear.of(today);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(FigureCode.PUPILS, year, people.countOf(PersonKind.PUPIL)));
        figures.add(Figure.of(FigureCode.STAFF, year, people.countOf(PersonKind.STAFF)));
        requests.countByYear().forEach(count -> figures.add(figure(FigureCode.WITH_REQUEST, count)));
        ready.countByYear().forEach(count -> figures.add(figure(FigureCode.READY_TO_MENTOR, count)));
        return figures;
    }

    private static Figure figure(FigureCode code, YearCount count) {
        return Figure.of(code, new SchoolYear(count.year()), count.count());
    }
}
