package ru.nastavnik.participants;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the catalogue of requests: one of the ten that every school has, or the school's own. Only its own are
 * reworded or hidden.
 */
@Entity
@Table(name = "request_topic")
public class Topic {

    /** Characters of a title. */
    static final int LONGEST = 100;

    private static final int CODE = 20;

    @Id
    private String code;

    @Version
    private @Nullable Integer version;

    private int position;

    private String title;

    private boolean needsSubject;

    private boolean own;

    private boolean hidden;

    /** One of the school's own. */
    Topic(int position, String title, boolean needsSubject) {
        this.code = ("OWN-" + UuidCreator.getRandomBased().toString().replace("-", ""))
                .substring(0, CODE)
                .toUpperCase(Locale.ROOT);
        this.position = position;
        this.title = title;
        this.needsSubject = needsSubject;
        this.own = true;
    }

    @SuppressWarnings("NullAway")
    protected Topic() {}

    void reword(String words) {
        title = words;
    }

    void hide(boolean away) {
        hidden = away;
    }

    /** The same under other words. */
    Topic reworded(String words) {
        return new Topic(position, words, needsSubject);
    }

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

    /** Whether the school added it to the ten. */
    public boolean isOwn() {
        return own;
    }

    /** Whether it is no longer offered; who asked for it keeps it. */
    public boolean isHidden() {
        return hidden;
    }

    int position() {
        return position;
    }
}
