package ru.nastavnik.programmes;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/** One edition of a form: its code and the day from which the edition holds. */
@Embeddable
record FormEdition(String code, LocalDate validFrom) implements Serializable {}
