package ru.nastavnik.participants.bases;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.PlainText;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Subject;
import ru.nastavnik.participants.Topic;
import ru.nastavnik.participants.roster.Dictionary;

/**
 * «Основной запрос» in one cell: {@code Учебный предмет (математика): отстал после переезда}. What is written so is read as it
 * was. Of what is written otherwise the topic is guessed by the beginnings of words, and the whole cell becomes the note.
 *
 * @param subject {@literal null} where none is named
 * @param guessed whether the topic was not named in so many words
 */
record RequestCell(String topic, @Nullable String subject, String note, boolean guessed) {

    /** As the form shows it. */
    static String written(Request request, Catalogue catalogue) {
        String subject = request.subject()
                .map(code -> " (" + catalogue.subjectTitle(code) + ")")
                .orElse("");
        String note = request.about().noteText();
        return catalogue.topicTitle(request.topic()) + subject + (note.isEmpty() ? "" : ": " + note);
    }

    /** Whether it says what is known, in whatever words. */
    boolean says(Request known) {
        return topic.equals(known.topic())
                && Objects.equals(subject, known.subject().orElse(null))
                && PlainText.of(note).equals(known.about().noteText());
    }

    /** Reads a cell; empty where nothing in it speaks of a topic. */
    static Optional<RequestCell> read(String cell, Catalogue catalogue) {
        return catalogue.topics().stream()
                .sorted(Comparator.comparing((Topic topic) -> topic.title().length())
                        .reversed())
                .filter(topic -> begins(cell, topic.title()))
                .findFirst()
                .map(topic -> named(topic, cell.substring(topic.title().length()), catalogue.subjects()))
                .or(() -> guessed(cell, catalogue));
    }

    private static boolean begins(String cell, String title) {
        return folded(cell).startsWith(folded(title));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static RequestCell named(Topic topic, String rest, List<Subject> subjects) {
        for (Subject subject : subjects) {
            String inBrackets = " (" + subject.title() + ")";
            if (begins(rest, inBrackets)) {
                return new RequestCell(topic.code(), subject.code(), note(rest.substring(inBrackets.length())), false);
            }
        }
        String note = note(rest);
        return new RequestCell(
                topic.code(), topic.needsSubject() ? Dictionary.subject(rest).orElse(null) : null, note, false);
    }

    private static String note(String rest) {
        return rest.startsWith(": ") ? rest.substring(2) : rest.replaceFirst("^[\\s:;,.–—-]+", "");
    }

    private static Optional<RequestCell> guessed(String cell, Catalogue catalogue) {
        Optional<String> subject = Dictionary.subject(cell);
        Optional<String> topic = TopicWords.codes(cell).findFirst().or(() -> subject.map(code -> "SUBJECT"));
        return topic.filter(code -> catalogue.topics().stream()
                        .anyMatch(known -> known.code().equals(code)))
                .map(code -> new RequestCell(code, subject.orElse(null), cell, true));
    }
}
