package ru.nastavnik.participants.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.nastavnik.participants.PersonName;

/** The words of schools' lists, kept as data beside the code. */
public final class Dictionary {

    private static final List<Heading> HEADINGS = lines("columns.txt").stream()
            .map(line -> line.split("\\s+", 2))
            .map(line -> new Heading(ColumnKind.valueOf(line[0]), Pattern.compile(line[1])))
            .toList();

    private static final List<SubjectWords> SUBJECTS = lines("subjects.txt").stream()
            .map(line -> line.split("\\s+"))
            .map(line -> new SubjectWords(line[0], Arrays.asList(line).subList(1, line.length)))
            .toList();

    private Dictionary() {}

    /** What a heading means; empty for one that nobody has met yet. */
    static Optional<ColumnKind> heading(String text) {
        String plain = text.replace('.', ' ').replaceAll("\\s+", " ").strip();
        String folded = PersonName.keyOf(plain);
        return HEADINGS.stream()
                .filter(heading -> heading.matches(folded) || heading.matches(plain.toLowerCase(Locale.ROOT)))
                .map(Heading::kind)
                .findFirst();
    }

    /** The subject that a cell speaks of; empty for one the catalogue does not have. */
    public static Optional<String> subject(String text) {
        List<String> words = List.of(PersonName.keyOf(text).split("[^а-я]+"));
        return SUBJECTS.stream()
                .filter(subject -> words.stream()
                        .anyMatch(word -> subject.beginnings().stream().anyMatch(word::startsWith)))
                .map(SubjectWords::code)
                .findFirst();
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Dictionary.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Heading(ColumnKind kind, Pattern pattern) {

        boolean matches(String text) {
            return pattern.matcher(text).matches();
        }
    }

    private record SubjectWords(String code, List<String> beginnings) {}
}
