package ru.nastavnik.programmes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.calendar.SchoolYear;

/** The mentoring of a school in one form during one school year. There is one of each. */
@Entity
@Table(name = "programme")
public class Programme {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProgrammeId id;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "code", column = @Column(name = "form_code"))
    @AttributeOverride(name = "validFrom", column = @Column(name = "form_valid_from"))
    private FormEdition edition;

    private short schoolYear;
    private String title;
    private LocalDate openedOn;

    @SuppressWarnings("NullAway")
    protected Programme() {}

    public ProgrammeId id() {
        return id;
    }

    public FormCode form() {
        return new FormCode(edition.code());
    }

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** The form's title as it was when the programme was opened, for example {@code Учитель – ученик}. */
    public String title() {
        return title;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    FormEdition edition() {
        return edition;
    }
}
