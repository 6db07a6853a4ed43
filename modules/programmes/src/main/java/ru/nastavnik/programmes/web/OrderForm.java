package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order for several pairs, as typed. */
record OrderForm(List<UUID> pairs, String number, @Nullable LocalDate date) {

    OrderForm {
        pairs = pairs == null ? List.of() : List.copyOf(pairs);
        number = Typed.text(number);
    }
}
