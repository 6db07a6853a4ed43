package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.AboutMentee;
import ru.nastavnik.participants.AboutMentor;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What a card says of the bases.
 *
 * @param request in words, {@literal null} where the person has none this year
 * @param ready   subjects, years and capacity in words, {@literal null} where the person is not ready
 * @param young   why the person is a «молодой специалист», {@literal null} where they are not
 */
@PersonalData
record BaseCard(
        @Nullable String request,
        @Nullable AboutMentee mentee,
        @Nullable String ready,
        @Nullable AboutMentor mentor,
        @Nullable String young) {

    /** The contacts that are known, one or two. */
    public List<String> contacts() {
        return Stream.of(mentee == null ? "" : mentee.contactText(), mentor == null ? "" : mentor.contactText())
                .filter(contact -> !contact.isEmpty())
                .distinct()
                .toList();
    }

    /** Everything that was written freely. */
    List<String> texts() {
        return Stream.of(
                        mentee == null ? null : mentee.note(),
                        mentor == null ? null : mentor.competences(),
                        mentor == null ? null : mentor.achievements(),
                        mentor == null ? null : mentor.interests(),
                        mentor == null ? null : mentor.freeTime())
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public String toString() {
        return "BaseCard[…]";
    }
}
