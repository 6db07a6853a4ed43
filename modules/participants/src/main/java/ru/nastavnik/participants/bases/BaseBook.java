package ru.nastavnik.participants.bases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.AboutMentor;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.calendar.SchoolYear;

/**
 * A base as a workbook in the federal form: one row a person and pair, days as days, texts as texts that no program takes
 * for a formula. Only of people who are in the base, and only pairs of which both sides are.
 */
@Component
@Transactional(readOnly = true)
public class BaseBook {

    private final Catalogue catalogue;
    private final People people;
    private final List<PairsOfBases> keepers;

    BaseBook(Catalogue catalogue, People people, List<PairsOfBases> keepers) {
        this.catalogue = catalogue;
        this.people = people;
        this.keepers = keepers;
    }

    /** The base of mentees; who is not in it is left out. */
    public byte[] ofMentees(Collection<Mentee> mentees, SchoolYear year) {
        Map<Person, Map<BaseColumn, Object>> rows = new LinkedHashMap<>();
        mentees.stream().filter(Mentee::isIn).forEach(mentee -> rows.put(mentee.person(), own(mentee)));
        return workbook(Base.MENTEES, rows, year);
    }

    /** The base of mentors; who is not in it is left out. */
    public byte[] ofMentors(Collection<Mentor> mentors, SchoolYear year) {
        Map<Person, Map<BaseColumn, Object>> rows = new LinkedHashMap<>();
        mentors.stream().filter(Mentor::isIn).forEach(mentor -> rows.put(mentor.person(), own(mentor)));
        return workbook(Base.MENTORS, rows, year);
    }

    private Map<BaseColumn, Object> own(Mentee mentee) {
        Map<BaseColumn, Object> cells = cells(mentee.person());
        cells.put(BaseColumn.CONTACT, mentee.request().about().contactText());
        mentee.person().birthYear().ifPresent(year -> cells.put(BaseColumn.BIRTH_YEAR, year));
        cells.put(BaseColumn.REQUEST, RequestCell.written(mentee.request(), catalogue));
        return cells;
    }

    private static Map<BaseColumn, Object> own(Mentor mentor) {
        AboutMentor about = mentor.ready().about();
        Map<BaseColumn, Object> cells = cells(mentor.person());
        cells.put(BaseColumn.CONTACT, about.contactText());
        cells.put(BaseColumn.PLACE, place(mentor.person()));
        cells.put(BaseColumn.COMPETENCES, about.competencesText());
        cells.put(BaseColumn.ACHIEVEMENTS, about.achievementsText());
        cells.put(BaseColumn.INTERESTS, about.interestsText());
        cells.put(BaseColumn.WISHED_AGE, about.wished().written());
        cells.put(BaseColumn.FREE_TIME, about.freeTimeText());
        return cells;
    }

    private static Map<BaseColumn, Object> cells(Person person) {
        Map<BaseColumn, Object> cells = new EnumMap<>(BaseColumn.class);
        cells.put(BaseColumn.NAME, person.name().full());
        return cells;
    }

    private static String place(Person person) {
        return person.classGroup().map(ClassGroup::toString).or(person::post).orElse("");
    }

    private byte[] workbook(Base base, Map<Person, Map<BaseColumn, Object>> own, SchoolYear year) {
        Map<PersonId, List<PairOfBase>> pairs = PairsOfBases.during(year, keepers).stream()
                .filter(PairOfBase::usable)
                .collect(Collectors.groupingBy(pair -> pair.own(base)));
        Map<PersonId, Person> others = people
                .all(pairs.values().stream()
                        .flatMap(List::stream)
                        .map(pair -> pair.other(base))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        List<Map<BaseColumn, Object>> rows = new ArrayList<>();
        own.forEach((person, cells) -> {
            List<PairOfBase> known = pairs.getOrDefault(person.id(), List.of());
            if (known.isEmpty()) {
                rows.add(cells);
            }
            known.forEach(pair -> rows.add(with(cells, pair, others.get(pair.other(base)))));
        });
        return written(base, rows);
    }

    private static Map<BaseColumn, Object> with(Map<BaseColumn, Object> own, PairOfBase pair, @Nullable Person other) {
        Map<BaseColumn, Object> cells = new EnumMap<>(own);
        if (other != null) {
            cells.put(BaseColumn.SINCE, pair.from());
            cells.put(BaseColumn.OTHER, other.name().full());
            cells.put(BaseColumn.FORM, pair.form());
            cells.put(BaseColumn.OTHER_PLACE, place(other));
            cells.put(BaseColumn.UNTIL, pair.until());
            cells.put(BaseColumn.RESULTS, pair.results());
            cells.put(BaseColumn.LINK, pair.link());
            cells.put(BaseColumn.MARK, pair.mark());
        }
        return cells;
    }

    private static byte[] written(Base base, List<Map<BaseColumn, Object>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Nastavnik", "1.0")) {
            Worksheet sheet = book.newWorksheet(base == Base.MENTEES ? "База наставляемых" : "База наставников");
            List<Base.Head> heads = base.heads();
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i).title());
                sheet.width(i, width(heads.get(i).column()));
            }
            sheet.range(0, 0, 0, heads.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor("D9E2F3")
                    .set();
            sheet.freezePane(2, 1);
            for (int n = 0; n < rows.size(); n++) {
                sheet.value(n + 1, 0, n + 1);
                for (int i = 1; i < heads.size(); i++) {
                    put(sheet, n + 1, i, rows.get(n).get(heads.get(i).column()));
                }
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd.mm.yyyy").set();
            }
            case Integer number -> sheet.value(row, column, number);
            case String text when !text.isEmpty() -> sheet.value(row, column, text);
            case null, default -> {}
        }
    }

    private static int width(BaseColumn column) {
        return switch (column) {
            case NUMBER -> 5;
            case NAME, OTHER, REQUEST, COMPETENCES, ACHIEVEMENTS, RESULTS -> 38;
            case BIRTH_YEAR, SINCE, UNTIL, WISHED_AGE -> 16;
            default -> 26;
        };
    }
}
