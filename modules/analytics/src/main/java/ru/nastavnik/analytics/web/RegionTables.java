package ru.nastavnik.analytics.web;

import ru.nastavnik.analytics.MunicipalityNumbers;
import ru.nastavnik.analytics.SchoolNumbers;
import ru.nastavnik.platform.web.Table;

/** The columns of the region's tables in their workbooks: counts and nothing else. */
final class RegionTables {

    static final Table<MunicipalityNumbers> MUNICIPALITIES = Table.<MunicipalityNumbers>titled("region.table")
            .column("region.column.municipality", row -> row.municipality().name())
            .column("region.column.schools", row -> row.schools().size())
            .column("region.column.with-pairs", MunicipalityNumbers::schoolsWithPairs)
            .column("region.column.pairs", row -> row.sum().pairs())
            .column("region.column.awaiting", row -> row.sum().awaitingOrder())
            .column("region.column.waiting", row -> row.sum().waiting())
            .column("region.column.ready", row -> row.sum().ready());

    static final Table<SchoolNumbers> SCHOOLS = Table.<SchoolNumbers>titled("region.municipality.table")
            .column("region.column.school", row -> row.school().shortName())
            .column("region.column.pairs", row -> row.numbers().pairs())
            .column("region.column.awaiting", row -> row.numbers().awaitingOrder())
            .column("region.column.ended", row -> row.numbers().ended())
            .column("region.column.waiting", row -> row.numbers().waiting())
            .column("region.column.ready", row -> row.numbers().ready())
            .column("region.column.programmes", row -> row.numbers().programmes());

    private RegionTables() {}
}
