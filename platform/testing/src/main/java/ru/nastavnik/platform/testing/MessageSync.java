package ru.nastavnik.platform.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether the message files say in every language what templates and classes ask for. Keys that are put together while
 * the program runs cannot be seen; a key in one language must stand in the others all the same.
 */
public final class MessageSync {

    private static final List<String> LANGUAGES = List.of("ru", "en");
    private static final Pattern DIRECT = Pattern.compile("#\\{([\\w.-]+)[}(]");
    private static final Pattern IN_TEMPLATE = Pattern.compile("'([a-z][\\w-]*(?:\\.[\\w-]+)+)'");
    private static final Pattern IN_CLASS = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{\\s*(\\d+)");

    private final Map<String, Map<String, String>> sentences = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final Path root;

    private MessageSync(Path root) {
        this.root = root;
        LANGUAGES.forEach(language -> sentences.put(language, new TreeMap<>()));
    }

    /**
     * What is amiss in all modules below a folder, a sentence each; empty when all is well.
     *
     * @param root the root of the build, or of one module
     */
    public static List<String> complaints(Path root) {
        MessageSync check = new MessageSync(root);
        check.load();
        check.compareLanguages();
        check.lookUpWhatIsUsed();
        return check.complaints;
    }

    private void load() {
        for (Path file : SourceFiles.below(root, "src/main/resources/messages/", ".properties")) {
            String name = file.getFileName().toString();
            String language = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
            if (!LANGUAGES.contains(language)) {
                complaints.add("%s is in a language that the program does not speak.".formatted(name));
                continue;
            }
            Properties lines = new Properties();
            try {
                lines.load(new StringReader(SourceFiles.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            lines.forEach((key, sentence) -> sentences.get(language).put((String) key, (String) sentence));
        }
    }

    private void compareLanguages() {
        allKeys().forEach(key -> {
            Set<Set<String>> values = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
            for (String language : LANGUAGES) {
                String sentence = sentences.get(language).get(key);
                if (sentence == null) {
                    complaints.add("%s is not said in %s.".formatted(key, language));
                } else if (sentence.isBlank()) {
                    complaints.add("%s is empty in %s.".formatted(key, language));
                } else {
                    values.add(valuesOf(sentence));
                }
            }
            if (values.size() > 1) {
                complaints.add("%s names other values in one language than in another: %s.".formatted(key, values));
            }
        });
    }

    private void lookUpWhatIsUsed() {
        Set<String> known = allKeys();
        Set<String> modules = known.stream()
                .filter(key -> key.indexOf('.') > 0)
                .map(MessageSync::module)
                .collect(Collectors.toSet());
        for (Path template : SourceFiles.below(root, "src/main/resources/templates/", ".html")) {
            String text = SourceFiles.read(template);
            lookUp(template, keys(DIRECT, text), known);
            lookUp(template, ofModules(keys(IN_TEMPLATE, text), modules), known);
        }
        for (Path source : SourceFiles.below(root, "src/main/java/", ".java")) {
            lookUp(source, ofModules(keys(IN_CLASS, SourceFiles.read(source)), modules), known);
        }
    }

    private void lookUp(Path file, Set<String> used, Set<String> known) {
        used.stream()
                .filter(key -> !known.contains(key) && !beginsAKey(key, known))
                .forEach(key -> complaints.add("%s asks for %s, which no message file has."
                        .formatted(root.relativize(file).toString().replace('\\', '/'), key)));
    }

    /** A key that the program completes while it runs, {@code "pairs.state.working" + ".ordered"}. */
    private static boolean beginsAKey(String start, Set<String> known) {
        return known.stream().anyMatch(key -> key.startsWith(start + ".") || key.startsWith(start + "-"));
    }

    private static Set<String> ofModules(Set<String> keys, Set<String> modules) {
        return keys.stream()
                .filter(key -> modules.contains(module(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> valuesOf(String sentence) {
        return VALUE.matcher(sentence)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String module(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private Set<String> allKeys() {
        return sentences.values().stream()
                .flatMap(of -> of.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
