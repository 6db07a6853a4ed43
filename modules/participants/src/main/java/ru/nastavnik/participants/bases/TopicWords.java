package ru.nastavnik.participants.bases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Topic;

/** The topics of requests that a text speaks of, by the beginnings of its words. */
public final class TopicWords {

    private static final List<List<String>> LINES = lines();

    private TopicWords() {}

    /** Codes of the standard topics, in the order in which they are looked for. */
    static Stream<String> codes(String text) {
        List<String> words = List.of(PersonName.keyOf(text).split("[^а-я]+"));
        return LINES.stream()
                .filter(line ->
                        line.stream().skip(1).anyMatch(start -> words.stream().anyMatch(w -> w.startsWith(start))))
                .map(List::getFirst);
    }

    /** Codes of those of the topics that the text speaks of: in words of theirs, or by their title. */
    public static Set<String> spokenOf(String text, Collection<Topic> topics) {
        if (text.isEmpty()) {
            return Set.of();
        }
        Set<String> codes = codes(text).collect(Collectors.toSet());
        String folded = PersonName.keyOf(text);
        return topics.stream()
                .filter(topic -> codes.contains(topic.code()) || folded.contains(PersonName.keyOf(topic.title())))
                .map(Topic::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<List<String>> lines() {
        try (InputStream stream = TopicWords.class.getResourceAsStream("asked-for.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
