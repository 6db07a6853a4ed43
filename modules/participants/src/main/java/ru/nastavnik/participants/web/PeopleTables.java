package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.Subject;
import ru.nastavnik.participants.Topic;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.platform.web.Table;

/** The columns of the tables of people in their workbooks. */
@Component
class PeopleTables {

    static final Table<Person> PEOPLE = Table.<Person>titled("people.title")
            .column("people.column.name", person -> person.name().full())
            .word("people.column.kind", person -> "people.kind." + person.kind())
            .column("people.column.place", PeopleTables::place)
            .column("people.column.birth", PeopleTables::birth);

    static final Table<ClassLine> CLASSES = Table.<ClassLine>titled("people.classes.title")
            .column("people.classes.class", ClassLine::name)
            .column("people.classes.teacher", ClassLine::leader)
            .word("desk.excel.signs-in", line -> yes(line.signsIn()))
            .column("desk.excel.pupils", ClassLine::pupils)
            .column("people.classes.requests", ClassLine::requests)
            .column("people.classes.answer", ClassLine::answered)
            .word("desk.excel.how", line -> line.by().isEmpty() ? null : line.by());

    static final Table<AccessLine> ACCESS = Table.<AccessLine>titled("people.access.title")
            .column("people.column.name", line -> line.person().name())
            .column("people.column.place", line -> line.person().place())
            .word("people.access.is-ready", line -> yes(line.ready()))
            .word("people.access.access", line -> yes(line.access()))
            .column("rights.field.LOGIN", AccessLine::login);

    static final Table<ClearanceLine> CLEARANCE = Table.<ClearanceLine>titled("people.clearance.title")
            .column("people.column.name", line -> line.person().name())
            .column("people.column.place", line -> line.person().place())
            .column("people.clearance.number", ClearanceLine::number)
            .column("people.clearance.date", ClearanceLine::issuedOn);

    static final Table<TrainingLine> TRAINING = Table.<TrainingLine>titled("people.training.title")
            .column("people.column.name", line -> line.person().name())
            .column("people.column.class", line -> line.person().place())
            .column("people.training.day", TrainingLine::passed);

    private final Catalogue catalogue;

    PeopleTables(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Table<RequestLine> requests() {
        return asked("people.requests.title");
    }

    private Table<RequestLine> asked(String title) {
        Map<String, String> topics = catalogue.topics().stream().collect(Collectors.toMap(Topic::code, Topic::title));
        Map<String, String> subjects = subjects();
        return Table.<RequestLine>titled(title)
                .column("people.column.name", line -> line.person().name())
                .column("people.column.place", line -> line.person().place())
                .column(
                        "people.requests.topic",
                        line -> line.former() == null ? topics.get(line.topic()) : line.former())
                .column("people.requests.subject", line -> subjects.get(line.subject()));
    }

    /** @param papers by identifier of the pupil */
    Table<RequestLine> myClass(Map<String, ClassPapers.Paper> papers) {
        return asked("people.my-class.title")
                .word(
                        "people.my-class.paper",
                        line -> Objects.requireNonNull(papers.get(line.person().id()))
                                .word());
    }

    Table<ReadyLine> readiness() {
        Map<String, String> subjects = subjects();
        return Table.<ReadyLine>titled("people.readiness.title")
                .column("people.column.name", line -> line.person().name())
                .column("people.column.place", line -> line.person().place())
                .word("people.readiness.ready", line -> yes(line.ready()))
                .word("desk.excel.offer", ReadyLine::offer)
                .column("people.readiness.subject", line -> line.ready() ? subjects.get(line.subject()) : null)
                .column("people.readiness.another", line -> line.ready() ? subjects.get(line.another()) : null)
                .column("people.readiness.experience", line -> line.ready() ? number(line.years()) : null)
                .column("people.readiness.capacity", line -> line.ready() ? number(line.capacity()) : null);
    }

    static Table<ConsentLine> consents() {
        Table<ConsentLine> table = Table.<ConsentLine>titled("people.consents.title")
                .column("people.column.name", line -> line.person().name())
                .column("people.column.place", line -> line.person().place());
        int at = 0;
        for (ConsentKind kind : ConsentKind.all()) {
            int place = at++;
            table = table.word(
                            "people.consents.kind." + kind,
                            line -> "people.consent." + line.kinds().get(place).state())
                    .column(
                            "desk.excel.consent." + kind,
                            line -> line.kinds().get(place).since());
        }
        return table.column("people.consents.where", ConsentLine::where);
    }

    private static String place(Person person) {
        return person.classGroup().map(ClassGroup::toString).or(person::post).orElse("");
    }

    /** A day of the calendar where it is known, otherwise the year. */
    private static @Nullable Object birth(Person person) {
        LocalDate day = person.birthDate().orElse(null);
        return day != null ? day : person.birthYear().orElse(null);
    }

    private Map<String, String> subjects() {
        return catalogue.subjects().stream().collect(Collectors.toMap(Subject::code, Subject::title));
    }

    private static @Nullable Integer number(String typed) {
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private static String yes(boolean is) {
        return is ? "desk.excel.yes" : "desk.excel.no";
    }
}
