package ru.nastavnik.tenants;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The director's order by which someone is appointed: {@code № 198-од от 24.08.2026}.
 *
 * @param number not blank, 40 characters at most
 * @param date   must not be {@literal null}
 */
@Embeddable
public record AppointmentOrder(
        @Column(name = "order_number") String number,
        @Column(name = "order_date") LocalDate date) {

    public AppointmentOrder {
        number = number.strip();
        if (number.isEmpty() || number.length() > 40 || date == null) {
            throw new IllegalArgumentException("An order has a number of at most 40 characters and a date.");
        }
    }
}
