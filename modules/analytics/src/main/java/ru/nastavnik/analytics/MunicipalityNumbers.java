package ru.nastavnik.analytics;

import java.util.List;
import ru.nastavnik.tenants.Municipality;

/** A municipality with the counts of its working schools for one year. */
public record MunicipalityNumbers(Municipality municipality, List<SchoolNumbers> schools) {

    public MunicipalityNumbers {
        schools = List.copyOf(schools);
    }

    public Numbers sum() {
        Numbers sum = new Numbers();
        schools.forEach(school -> sum.add(school.numbers()));
        return sum;
    }

    /** Schools that have had at least one pair in the year. */
    public long schoolsWithPairs() {
        return schools.stream()
                .filter(school -> school.numbers().pairsOfTheYear() > 0)
                .count();
    }

    /** Share of those among the working schools in whole per cent, rounded down; 0 where there are no schools. */
    public int percentWithPairs() {
        return schools.isEmpty() ? 0 : (int) (100 * schoolsWithPairs() / schools.size());
    }
}
