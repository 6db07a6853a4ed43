package ru.nastavnik.analytics;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.figures.FigureCode;
import ru.nastavnik.platform.tenancy.TenantId;

/** All numbers of one school, read at one moment. */
@Entity
@Table(schema = "region", name = "school_reading")
class SchoolReadings {

    @Id
    private UUID school;

    @Version
    private @Nullable Long version;

    private long claim;
    private Instant takenAt;
    private @Nullable LocalDate orderAwaitedSince;

    @ElementCollection
    @CollectionTable(schema = "region", name = "reading", joinColumns = @JoinColumn(name = "school"))
    private Set<Reading> readings = new HashSet<>();

    protected SchoolReadings() {}

    SchoolReadings(TenantId school) {
        this.school = school.value();
        this.claim = Long.MIN_VALUE;
        this.takenAt = Instant.EPOCH;
    }

    /**
     * Takes over what a claim read, in place of everything before.
     *
     * @return {@literal false} when a newer claim has been here, and nothing was changed
     * @throws IllegalArgumentException when one number is given twice: two sources count the same thing
     */
    boolean replace(long claim, Set<Reading> read, Instant now, LocalDate today) {
        if (claim < this.claim) {
            return false;
        }
        Set<Object> keys = read.stream().map(Reading::key).collect(Collectors.toSet());
        if (keys.size() != read.size()) {
            throw new IllegalArgumentException("Two sources count the same figure.");
        }
        this.claim = claim;
        this.takenAt = now;
        this.readings.retainAll(read);
        this.readings.addAll(read);
        boolean awaited = read.stream()
                .anyMatch(it -> it.code() == FigureCode.PAIRS_AWAITING_ORDER
                        && it.schoolYear() == SchoolYear.of(today).start()
                        && it.value() > 0);
        if (!awaited) {
            orderAwaitedSince = null;
        } else if (orderAwaitedSince == null) {
            orderAwaitedSince = today;
        }
        return true;
    }

    Set<Reading> readings() {
        return readings;
    }

    /** Since when some pair of the year has had no order, as far as the region has seen. */
    Optional<LocalDate> orderAwaitedSince() {
        return Optional.ofNullable(orderAwaitedSince);
    }

    long claim() {
        return claim;
    }
}
