package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.participants.bases.PairOfBase;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.web.Table;

/** The columns of the table of a base in its workbook: what the page shows, of everybody whom it shows. */
final class BaseSheet {

    private BaseSheet() {}

    /** A row: as it is, and in words. */
    @PersonalData
    record Row(BaseMember member, BaseLine line) {

        @Override
        public String toString() {
            return "Row[%s]".formatted(member.person().id());
        }
    }

    static Table<Row> of(Base base) {
        boolean mentees = base == Base.MENTEES;
        Table<Row> table = Table.<Row>titled("people.bases.title." + base)
                .column("people.column.name", row -> row.line().person().name())
                .column("people.column.place", row -> row.line().person().place())
                .column(
                        mentees ? "people.requests.topic" : "people.bases.help",
                        row -> row.line().what())
                .column(
                        mentees ? "people.bases.note" : "people.bases.competences",
                        row -> row.line().more())
                .column("people.bases.others." + base, BaseSheet::others)
                .column("people.bases.since", BaseSheet::since);
        if (!mentees) {
            table = table.column("people.bases.capacity", row -> row.member().capacity())
                    .column("people.bases.free", row -> row.member().places());
        }
        table = table.word(
                "people.bases.consents", row -> "people.consent." + row.line().state());
        for (ConsentKind kind : toTakePart()) {
            table = table.column(
                    "desk.excel.consent." + kind,
                    row -> row.member().consents().of(kind).since());
        }
        return table.column("people.bases.young", row -> row.line().young());
    }

    /** A set has no order, and columns have one. */
    private static List<ConsentKind> toTakePart() {
        return ConsentKind.all().stream()
                .filter(ConsentKind.TO_TAKE_PART::contains)
                .toList();
    }

    private static String others(Row row) {
        return row.line().others().stream().map(BaseLine.Other::name).collect(Collectors.joining("; "));
    }

    /** The first day of the pair that has worked longest. */
    private static @Nullable LocalDate since(Row row) {
        return row.member().pairs().stream()
                .filter(PairOfBase::current)
                .map(PairOfBase::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
