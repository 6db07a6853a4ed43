package ru.nastavnik.participants;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.words.Refusal;

/**
 * What the base of mentors says of somebody.
 *
 * @param contact      a phone or an address
 * @param competences  основные компетенции
 * @param achievements важные для программы достижения
 * @param wishedFrom   see {@link WishedAge}
 * @param wishedTo     see {@link WishedAge}
 * @param freeTime     ресурс времени
 */
@PersonalData
@Embeddable
public record AboutMentor(
        @Nullable String contact,
        @Nullable String competences,
        @Nullable String achievements,
        @Nullable String interests,
        @Nullable Integer wishedFrom,
        @Nullable Integer wishedTo,
        @Nullable String freeTime) {

    public static final int CONTACT = 200;
    public static final int COMPETENCES = 900;
    public static final int ACHIEVEMENTS = 900;
    public static final int INTERESTS = 500;
    public static final int FREE_TIME = 200;

    static final AboutMentor NOTHING = new AboutMentor(null, null, null, null, null, null, null);

    /**
     * As typed.
     *
     * @throws Refusal when a text is too long
     */
    public static AboutMentor typed(
            @Nullable String contact,
            @Nullable String competences,
            @Nullable String achievements,
            @Nullable String interests,
            WishedAge wished,
            @Nullable String freeTime) {
        return new AboutMentor(
                PlainText.kept(contact, CONTACT),
                PlainText.kept(competences, COMPETENCES),
                PlainText.kept(achievements, ACHIEVEMENTS),
                PlainText.kept(interests, INTERESTS),
                wished.from(),
                wished.to(),
                PlainText.kept(freeTime, FREE_TIME));
    }

    public WishedAge wished() {
        return new WishedAge(wishedFrom, wishedTo);
    }

    /** Empty where nothing is said. */
    public String contactText() {
        return text(contact);
    }

    /** Empty where nothing is said. */
    public String competencesText() {
        return text(competences);
    }

    /** Empty where nothing is said. */
    public String achievementsText() {
        return text(achievements);
    }

    /** Empty where nothing is said. */
    public String interestsText() {
        return text(interests);
    }

    /** Empty where nothing is said. */
    public String freeTimeText() {
        return text(freeTime);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    @Override
    public String toString() {
        return "AboutMentor[…]";
    }
}
