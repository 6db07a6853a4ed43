package ru.nastavnik.participants;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.words.Refusal;

/**
 * What the base of mentees says besides the topic.
 *
 * @param note    the request in words
 * @param contact a phone or an address; of a pupil, that of the representative
 */
@PersonalData
@Embeddable
public record AboutMentee(@Nullable String note, @Nullable String contact) {

    public static final int NOTE = 700;
    public static final int CONTACT = 200;

    static final AboutMentee NOTHING = new AboutMentee(null, null);

    /**
     * As typed.
     *
     * @throws Refusal when a text is too long
     */
    public static AboutMentee typed(@Nullable String note, @Nullable String contact) {
        return new AboutMentee(PlainText.kept(note, NOTE), PlainText.kept(contact, CONTACT));
    }

    /** Empty where nothing is said. */
    public String noteText() {
        return Objects.requireNonNullElse(note, "");
    }

    /** Empty where nothing is said. */
    public String contactText() {
        return Objects.requireNonNullElse(contact, "");
    }

    @Override
    public String toString() {
        return "AboutMentee[…]";
    }
}
