package ru.nastavnik.participants.doubles.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.doubles.Likely;
import ru.nastavnik.platform.web.Table;

/** The columns of doubles and merges in their workbooks. */
final class DoublesTables {

    static final Table<Likely> LIKELY = Table.<Likely>titled("doubles.title")
            .column("doubles.one", likely -> likely.one().name().full())
            .column("people.column.place", likely -> place(likely.one()))
            .column("people.column.birth", likely -> birth(likely.one()))
            .column("doubles.other", likely -> likely.other().name().full())
            .column("people.column.place", likely -> place(likely.other()))
            .column("people.column.birth", likely -> birth(likely.other()))
            .word("doubles.why", likely -> "doubles.why." + likely.why());

    static final Table<MergeLine> MERGES = Table.<MergeLine>titled("doubles.merges")
            .column("people.column.name", MergeLine::name)
            .column("doubles.former", MergeLine::former)
            .column("doubles.on", MergeLine::on)
            .column("desk.excel.undo-until", MergeLine::until);

    private DoublesTables() {}

    private static String place(Person person) {
        return person.classGroup().map(ClassGroup::toString).or(person::post).orElse("");
    }

    /** A day of the calendar where it is known, otherwise the year. */
    private static @Nullable Object birth(Person person) {
        LocalDate day = person.birthDate().orElse(null);
        return day != null ? day : person.birthYear().orElse(null);
    }
}
