package ru.nastavnik.participants;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.calendar.SchoolYear;

/** Запрос наставляемого: with what a person needs a mentor in a school year. */
@Entity
@Table(name = "mentoring_request")
public class Request {

    @EmbeddedId
    private PersonYear id;

    @Version
    private @Nullable Integer version;

    private String topic;

    private @Nullable String subject;

    private @Nullable AboutMentee about;

    Request(PersonYear id, String topic, @Nullable String subject) {
        this.id = id;
        this.topic = topic;
        this.subject = subject;
    }

    @SuppressWarnings("NullAway")
    protected Request() {}

    void change(String topic, @Nullable String subject) {
        this.topic = topic;
        this.subject = subject;
    }

    void describe(AboutMentee about) {
        this.about = about;
    }

    public PersonId person() {
        return id.id();
    }

    public SchoolYear year() {
        return new SchoolYear(id.year());
    }

    /** Code of the {@link Catalogue}. */
    public String topic() {
        return topic;
    }

    /** Code of the {@link Catalogue}, where the topic is a subject. */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /** What is said besides. */
    public AboutMentee about() {
        return Objects.requireNonNullElse(about, AboutMentee.NOTHING);
    }
}
