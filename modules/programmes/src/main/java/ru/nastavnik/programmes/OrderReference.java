package ru.nastavnik.programmes;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import ru.nastavnik.platform.words.Refusal;

/**
 * The order of the school that a pair works by, as the school's register names it. The document itself is not kept.
 *
 * @param number as typed, 1 to 40 characters, for example {@code 63-од}
 * @param date   not {@literal null}
 */
@Embeddable
public record OrderReference(String number, LocalDate date) implements Serializable {

    /** @throws Refusal when the number is blank or too long, or the date is missing or out of this world */
    public OrderReference {
        if (number == null || number.isBlank()) {
            throw new Refusal("pairs.order.number.missing");
        }
        number = number.strip();
        if (number.length() > 40) {
            throw new Refusal("pairs.order.number.long", 40);
        }
        if (date == null) {
            throw new Refusal("pairs.order.date.missing");
        }
        if (date.getYear() < 2000 || date.getYear() > 2100) {
            throw new Refusal("pairs.order.date.odd");
        }
    }
}
