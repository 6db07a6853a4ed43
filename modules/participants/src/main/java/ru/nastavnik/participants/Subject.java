package ru.nastavnik.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A school subject. */
@Entity
@Immutable
@Table(name = "subject")
public class Subject {

    @Id
    private String code;

    private int position;

    private String title;

    @SuppressWarnings("NullAway")
    protected Subject() {}

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
