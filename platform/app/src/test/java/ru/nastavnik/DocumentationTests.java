package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written in {@code docs/} can be found in the tree: files, types, and the words on the screens. */
class DocumentationTests {

    private static final Path ROOT = root();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)(?:\\.\\w+)?`");
    private static final Pattern PICTURE = Pattern.compile("(?m)^\\| `([^`]+\\.png)`");
    private static final Pattern QUOTED = Pattern.compile("«([^»]+)»");

    @Test
    void leadsToFilesThatExist() {
        assertThat(pages().flatMap(DocumentationTests::deadLinks).toList()).isEmpty();
    }

    @Test
    void explainsTypesThatExist() {
        Set<String> types = files(ROOT, ".java")
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(quoted(TYPE, ROOT.resolve("docs/domain/glossary.md")).filter(type -> !types.contains(type)))
                .isEmpty();
    }

    @Test
    void guidesPeopleByTheWordsOnTheScreens() {
        List<String> screens = sentences();

        assertThat(files(ROOT.resolve("docs/guide"), ".md")
                        .flatMap(guide -> quoted(QUOTED, guide)
                                .filter(words -> notSaid(words, screens))
                                .map(words -> guide.getFileName() + ": " + words))
                        .toList())
                .isEmpty();
    }

    /** The counter-examples: what is not there is noticed. */
    @Test
    void noticesWhatIsNotThere() {
        assertThat(notSaid("Нажать на несуществующую кнопку", sentences())).isTrue();
        assertThat(notSaid("Сохранить и …", List.of("Сохранить и вернуться"))).isFalse();
        assertThat(dead(ROOT.resolve("README.md"), "docs/no-such-page.md")).isTrue();
    }

    @Test
    void decidesInTheSameFormEachTime() throws IOException {
        for (Path decision : files(ROOT.resolve("docs/decisions"), ".md").toList()) {
            List<String> lines = Files.readAllLines(decision);

            assertThat(lines.getFirst())
                    .as("%s", decision)
                    .startsWith("# " + decision.getFileName().toString().substring(0, 4) + ". ");
            assertThat(lines)
                    .as("%s", decision)
                    .contains("## Context", "## Options", "## Decision", "## Consequences")
                    .hasSizeBetween(20, 60)
                    .anyMatch(line -> line.matches("Date: \\d{4}-\\d\\d-\\d\\d"))
                    .anyMatch(line -> line.matches("Status: (Proposed|Accepted|Superseded by \\d{4})"));
        }
    }

    private static Stream<Path> pages() {
        return Stream.concat(
                Stream.of(ROOT.resolve("README.md"), ROOT.resolve("deploy/README.md")),
                files(ROOT.resolve("docs"), ".md"));
    }

    private static Stream<String> deadLinks(Path page) {
        return quoted(LINK, page)
                .filter(link -> !link.startsWith("http") && dead(page, link))
                .map(link -> ROOT.relativize(page) + " → " + link);
    }

    /** A picture may wait for the browser test that makes it, but must be one that it makes. */
    private static boolean dead(Path page, String link) {
        Path file = page.getParent().resolve(link).normalize();
        return link.endsWith(".png")
                ? quoted(PICTURE, ROOT.resolve("docs/images/README.md"))
                        .noneMatch(file.getFileName().toString()::equals)
                : !Files.exists(file);
    }

    /** An ellipsis stands for whatever the program puts there; a part of a sentence is enough. */
    private static boolean notSaid(String words, List<String> screens) {
        Pattern wanted =
                Pattern.compile(Arrays.stream(words.replaceAll("\\s+", " ").split("…", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+")));
        return screens.stream().noneMatch(sentence -> wanted.matcher(sentence).find());
    }

    private static List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        files(ROOT, "_ru.properties")
                .filter(file -> file.toString().contains("/src/main/resources/")
                        || file.toString().contains("/deploy/keycloak/"))
                .forEach(file -> {
                    Properties messages = new Properties();
                    try (Reader reader = Files.newBufferedReader(file)) {
                        messages.load(reader);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    messages.values().forEach(message -> sentences.add(shown(message.toString())));
                });
        return sentences;
    }

    private static String shown(String message) {
        try {
            return new MessageFormat(message, Locale.forLanguageTag("ru")).format(new Object[] {5, 5, 5, 5, 5, 5});
        } catch (IllegalArgumentException notOfNumbers) {
            return message;
        }
    }

    private static Stream<String> quoted(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/.nastavnik/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of(System.getProperty("nastavnik.root", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/domain/glossary.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
