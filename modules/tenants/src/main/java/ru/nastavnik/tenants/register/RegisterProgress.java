package ru.nastavnik.tenants.register;

import java.util.List;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.SchoolStatus;

/**
 * How far a confirmed register is.
 *
 * @param registered all schools that came of it
 * @param working    those that work
 * @param stopped    those whose joining stopped, with the reason in them
 */
public record RegisterProgress(int registered, long working, List<School> stopped) {

    static RegisterProgress of(List<School> schools) {
        long working = schools.stream()
                .filter(school -> school.status() != SchoolStatus.JOINING)
                .count();
        List<School> stopped =
                schools.stream().filter(school -> school.failure().isPresent()).toList();
        return new RegisterProgress(schools.size(), working, stopped);
    }

    /** Whether nothing more will happen by itself. */
    public boolean finished() {
        return working == registered;
    }
}
