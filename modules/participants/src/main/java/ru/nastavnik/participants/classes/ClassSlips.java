package ru.nastavnik.participants.classes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.words.Refusal;

/**
 * The slips by which classes answer without an account. A class has one that is good; printing it anew ends the older
 * one, since its code is kept nowhere.
 */
@Component
@Transactional
public class ClassSlips {

    /** Days that a slip is good after the day until which classes are to answer, or after it was printed. */
    static final int DAYS_AFTER_TERM = 7;

    static final int DAYS_WITHOUT_TERM = 21;

    private static final TenantId NOWHERE = new TenantId(new UUID(0, 0));

    private final ClassSlipRepository rows;
    private final ClassSheets classes;
    private final People people;
    private final Clock clock;

    ClassSlips(ClassSlipRepository rows, ClassSheets classes, People people, Clock clock) {
        this.rows = rows;
        this.classes = classes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is printed, and shown this one time.
     *
     * @param code as it is typed
     */
    public record Printed(ClassGroup group, String code, LocalDate lastDay) {

        @Override
        public String toString() {
            return "Printed[%s]".formatted(group);
        }
    }

    /**
     * Makes a slip for each of the classes that have pupils; those they had before are good no longer.
     *
     * @throws Refusal when somebody else prints one of them at this moment
     */
    public List<Printed> print(Collection<ClassGroup> groups) {
        groups.forEach(this::revoke);
        SchoolYear year = SchoolYear.of(today());
        List<Printed> printed = new ArrayList<>();
        for (ClassGroup group :
                people.classes().stream().filter(groups::contains).toList()) {
            SlipCode code = SlipCode.next();
            ClassSlip slip = new ClassSlip(group, year, code.hash(TenantContext.school()), now(), lastDay(year));
            keep(slip);
            printed.add(new Printed(group, code.printed(), slip.lastDay()));
        }
        return printed;
    }

    private void keep(ClassSlip slip) {
        try {
            rows.saveAndFlush(slip);
        } catch (DataIntegrityViolationException someoneElse) {
            throw (Refusal) new Refusal("slips.refusal.at-once", slip.group().toString()).initCause(someoneElse);
        }
    }

    /** Ends the class's slip at once: who has opened it sees nothing with the next click. */
    public void revoke(ClassGroup group) {
        rows.findByRevokedAtIsNull().stream()
                .filter(slip -> slip.group().equals(group))
                .forEach(slip -> {
                    slip.revoke(now());
                    rows.saveAndFlush(slip);
                });
    }

    /** The slips that are good today, by class. */
    @Transactional(readOnly = true)
    public Map<ClassGroup, ClassSlip> good() {
        return rows.findByRevokedAtIsNull().stream()
                .filter(slip -> slip.isGoodOn(today()))
                .collect(Collectors.toMap(ClassSlip::group, Function.identity()));
    }

    /** The slip of a code that somebody typed, if it is good today. */
    @Transactional(readOnly = true)
    public Optional<ClassSlip> open(String typed) {
        return SlipCode.read(typed)
                .map(code -> code.hash(TenantContext.school()))
                .flatMap(rows::findByCodeHash)
                .filter(this::isGood);
    }

    /** Of a school that is not there: takes as long as a wrong code of one that is. */
    public static Optional<ClassSlip> openNowhere(String typed) {
        SlipCode.read(typed).ifPresent(code -> code.hash(NOWHERE));
        return Optional.empty();
    }

    /** The slip, if it is still good. */
    @Transactional(readOnly = true)
    public Optional<ClassSlip> find(UUID id) {
        return rows.findById(id).filter(this::isGood);
    }

    private boolean isGood(ClassSlip slip) {
        return slip.isGoodOn(today()) && people.classes().contains(slip.group());
    }

    private LocalDate lastDay(SchoolYear year) {
        LocalDate wanted = classes.answerBy()
                .filter(day -> !day.isBefore(today()))
                .map(day -> day.plusDays(DAYS_AFTER_TERM))
                .orElse(today().plusDays(DAYS_WITHOUT_TERM));
        return wanted.isAfter(year.lastDay()) ? year.lastDay() : wanted;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
