package ru.nastavnik.participants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One line of the catalogue of requests. */
@Entity
@Immutable
@Table(name = "request_topic")
public class Topic {

    @Id
    private String code;

    private int position;

    private String title;

    private boolean needsSubject;

    @SuppressWarnings("NullAway")
    protected Topic() {}

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Whether a request on it must say which subject. */
    public boolean needsSubject() {
        return needsSubject;
    }
}
