package ru.nastavnik.tenants.register;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.tenancy.TenantId;

/** One row of an uploaded register as it was typed, and the school that came of it. */
@PersonalData
@Embeddable
class RegisterRow {

    private int line;
    private String name;
    private String shortName;
    private String inn;
    private String municipality;
    private String kind;
    private String director;
    private @Nullable UUID school;

    protected RegisterRow() {}

    RegisterRow(
            int line, String name, String shortName, String inn, String municipality, String kind, String director) {
        this.line = line;
        this.name = name;
        this.shortName = shortName;
        this.inn = inn;
        this.municipality = municipality;
        this.kind = kind;
        this.director = director;
    }

    void became(TenantId school) {
        this.school = school.value();
    }

    /** "Итого: 312" and the like below a table. */
    boolean isTotal() {
        return inn.isEmpty()
                && director.isEmpty()
                && name.toLowerCase(Locale.ROOT).matches("(итого|всего).*|");
    }

    int line() {
        return line;
    }

    String name() {
        return name;
    }

    String shortName() {
        return shortName;
    }

    String inn() {
        return inn.replaceAll("\\D", "");
    }

    String municipality() {
        return municipality;
    }

    String kind() {
        return kind;
    }

    String director() {
        return director;
    }

    Optional<TenantId> school() {
        return Optional.ofNullable(school).map(TenantId::new);
    }

    @Override
    public String toString() {
        return "RegisterRow[%d, …]".formatted(line);
    }
}
