package ru.nastavnik.programmes;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * The code of a form of mentoring in the catalogue, for example {@code teacher-pupil}. The same for all editions of the
 * form.
 *
 * @param value 1 to 40 lower-case Latin letters, digits and hyphens
 */
@Embeddable
public record FormCode(String value) implements Serializable {

    public FormCode {
        if (value == null || !value.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("Not a code of a form of mentoring.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
