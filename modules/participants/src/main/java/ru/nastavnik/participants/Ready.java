package ru.nastavnik.participants;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.calendar.SchoolYear;

/** That a person is ready to mentor in a school year: in what, with what experience, how many at once. */
@Entity
@Table(name = "readiness")
public class Ready {

    @EmbeddedId
    private PersonYear id;

    @Version
    private @Nullable Integer version;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] subjects;

    private int experienceYears;

    private int capacity;

    private @Nullable AboutMentor about;

    Ready(PersonYear id) {
        this.id = id;
        this.subjects = new String[0];
    }

    @SuppressWarnings("NullAway")
    protected Ready() {}

    void change(Set<String> subjects, int experienceYears, int capacity) {
        this.subjects = new TreeSet<>(subjects).toArray(String[]::new);
        this.experienceYears = experienceYears;
        this.capacity = capacity;
    }

    void describe(AboutMentor about) {
        this.about = about;
    }

    void take(int capacity) {
        this.capacity = capacity;
    }

    public PersonId person() {
        return id.id();
    }

    public SchoolYear year() {
        return new SchoolYear(id.year());
    }

    /** Codes of the {@link Catalogue}. */
    public Set<String> subjects() {
        return Set.of(subjects);
    }

    public int experienceYears() {
        return experienceYears;
    }

    /** How many mentees at once. */
    public int capacity() {
        return capacity;
    }

    /** What the base says of the mentor. */
    public AboutMentor about() {
        return Objects.requireNonNullElse(about, AboutMentor.NOTHING);
    }
}
