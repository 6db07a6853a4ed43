package ru.nastavnik.participants.rights.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.rights.Kept;
import ru.nastavnik.participants.rights.PersonalExport;

/**
 * Says what is kept in words that the person understands. A column that has none yet is shown under its own name: better
 * odd than left out.
 */
@Component
class KeptWords {

    /** Columns that say nothing of anybody: how often a row was written, how names are compared. */
    private static final Set<String> TECHNICAL =
            Set.of("version", "version_before", "name_key", "name_latin", "hash", "previous");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final MessageSource messages;
    private final People people;

    KeptWords(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    List<KeptChapter> chapters(PersonalExport.Everything everything, Locale language) {
        Map<String, String> names = new HashMap<>(Map.of(everything.person().toString(), everything.name()));
        return everything.kept().stream()
                .map(kept -> chapter(kept, names, language))
                .toList();
    }

    private KeptChapter chapter(Kept kept, Map<String, String> names, Locale language) {
        return new KeptChapter(
                word("rights.table." + kept.table(), kept.table(), language),
                kept.rows().stream()
                        .map(row -> row.entrySet().stream()
                                .filter(column -> !TECHNICAL.contains(column.getKey()))
                                .map(column -> new KeptChapter.Line(
                                        word("rights.column." + column.getKey(), column.getKey(), language),
                                        value(column.getValue(), names, language)))
                                .toList())
                        .toList());
    }

    private String value(Object value, Map<String, String> names, Locale language) {
        String text = value.toString();
        if (value instanceof Boolean yes) {
            return word("rights.value." + yes, text, language);
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return day(text).orElse(text);
        }
        if (text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return names.computeIfAbsent(
                    text,
                    id -> people.find(new PersonId(UUID.fromString(id)))
                            .map(person -> person.name().full())
                            .orElse(id));
        }
        return text;
    }

    private static Optional<String> day(String text) {
        try {
            return Optional.of(DAY.format(LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String word(String key, String otherwise, Locale language) {
        String word = messages.getMessage(key, null, otherwise, language);
        return word == null ? otherwise : word;
    }
}
