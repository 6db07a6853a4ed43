package ru.nastavnik.analytics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.tenants.Municipalities;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.Schools;

/** The region's numbers as pages ask for them: exact counts of the working schools, never a person. */
@Component
@Transactional(readOnly = true)
public class Overview {

    private static final int PATIENCE_DAYS = 14;

    private final SchoolReadingsRepository readings;
    private final Schools schools;
    private final Municipalities municipalities;
    private final Clock clock;

    Overview(SchoolReadingsRepository readings, Schools schools, Municipalities municipalities, Clock clock) {
        this.readings = readings;
        this.schools = schools;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * The numbers in large type.
     *
     * @param working schools that work
     * @param joining schools that are joining
     * @param numbers their counts, summed
     * @param asOf    when the latest of them was read, empty before the first
     */
    public record Headline(int working, int joining, Numbers numbers, Optional<Instant> asOf) {}

    public Headline headline(SchoolYear year) {
        Set<UUID> working = ids(schools.working());
        Numbers numbers = Numbers.of(readings.sums(year.start(), year.start(), working).stream());
        return new Headline(working.size(), schools.joining().size(), numbers, readings.latest());
    }

    /** Every municipality of the region pack, with or without schools. */
    public List<MunicipalityNumbers> municipalities(SchoolYear year) {
        List<SchoolNumbers> all = schools(year);
        return municipalities.all().stream()
                .map(municipality -> new MunicipalityNumbers(
                        municipality,
                        all.stream()
                                .filter(it -> it.school().municipality().equals(municipality.oktmo()))
                                .toList()))
                .toList();
    }

    /** One municipality, empty when the region has none with this code. */
    public Optional<MunicipalityNumbers> municipality(String oktmo, SchoolYear year) {
        return municipalities(year).stream()
                .filter(it -> it.municipality().oktmo().equals(oktmo))
                .findFirst();
    }

    /** Schools that may need help, the most pressing first; a school stands there once. */
    public List<Attention> attention(SchoolYear year) {
        Set<UUID> longAwaited =
                new HashSet<>(readings.orderAwaitedSince(LocalDate.now(clock).minusDays(PATIENCE_DAYS)));
        Stream<Attention> stopped = schools.joining().stream()
                .filter(school -> school.failure().isPresent())
                .map(school -> new Attention(school, Attention.Reason.STOPPED_JOINING, 0));
        Stream<Attention> wanting = schools(year).stream().flatMap(it -> look(it, longAwaited).stream());
        return Stream.concat(stopped, wanting)
                .sorted(Comparator.comparing(Attention::reason)
                        .thenComparing(
                                Comparator.comparingLong(Attention::howMany).reversed()))
                .toList();
    }

    private static Optional<Attention> look(SchoolNumbers it, Set<UUID> longAwaited) {
        Numbers numbers = it.numbers();
        if (numbers.pairsOfTheYear() == 0) {
            return Optional.of(new Attention(it.school(), Attention.Reason.NO_PAIRS, numbers.waiting()));
        }
        if (numbers.awaitingOrder() > 0 && longAwaited.contains(it.school().id().value())) {
            return Optional.of(new Attention(it.school(), Attention.Reason.ORDER_AWAITED, numbers.awaitingOrder()));
        }
        if (numbers.waiting() > 0 && numbers.ready() == 0) {
            return Optional.of(new Attention(it.school(), Attention.Reason.NOBODY_TO_MENTOR, numbers.waiting()));
        }
        return Optional.empty();
    }

    /** All pairs of each of the last three school years, the earliest first. */
    public List<YearOfPairs> trend(SchoolYear last) {
        List<Sum> sums = readings.sums(last.start() - 2, last.start(), ids(schools.working()));
        return IntStream.rangeClosed(last.start() - 2, last.start())
                .mapToObj(start -> new YearOfPairs(
                        new SchoolYear(start),
                        Numbers.of(sums.stream().filter(sum -> sum.year() == start))
                                .pairsOfTheYear()))
                .toList();
    }

    /** The pairs of one school year. */
    public record YearOfPairs(SchoolYear year, long pairs) {}

    private List<SchoolNumbers> schools(SchoolYear year) {
        List<School> working = schools.working();
        Map<UUID, Numbers> numbers = new HashMap<>();
        for (Count count : readings.counts(year.start(), ids(working))) {
            numbers.computeIfAbsent(count.school(), school -> new Numbers())
                    .add(count.code(), count.form(), count.value());
        }
        return working.stream()
                .map(school -> new SchoolNumbers(
                        school, numbers.getOrDefault(school.id().value(), new Numbers())))
                .toList();
    }

    private static Set<UUID> ids(List<School> schools) {
        Set<UUID> ids = new HashSet<>();
        schools.forEach(school -> ids.add(school.id().value()));
        return ids;
    }
}
