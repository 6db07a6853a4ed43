package ru.nastavnik.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageSyncTests {

    @TempDir
    Path root;

    @BeforeEach
    void writeASmallModule() throws IOException {
        messages("ru", "people.title=Люди\npeople.found={0, plural, one{# человек} other{# человека}}\n");
        messages("en", "people.title=People\npeople.found={0, plural, one{# person} other{# people}}\n");
        write(
                "templates/people/page.html",
                "<h1 th:text=\"#{people.title}\"></h1><p th:text=\"#{people.found(${n})}\">");
    }

    @Test
    void isSilentWhenEveryKeyIsSaidInEveryLanguage() {
        assertThat(MessageSync.complaints(root)).isEmpty();
    }

    @Test
    void reportsAKeyThatOneLanguageLacks() throws IOException {
        messages("en", "people.title=People\n");

        assertThat(MessageSync.complaints(root)).containsExactly("people.found is not said in en.");
    }

    @Test
    void reportsASentenceThatForgetsAValue() throws IOException {
        messages("en", "people.title=People\npeople.found=People found\n");

        assertThat(MessageSync.complaints(root))
                .containsExactly("people.found names other values in one language than in another: [[0], []].");
    }

    @Test
    void reportsAKeyThatATemplateAsksForInVain() throws IOException {
        write("templates/people/other.html", "<h1 th:text=\"#{people.titel}\"></h1>");

        assertThat(MessageSync.complaints(root))
                .containsExactly("people/src/main/resources/templates/people/other.html asks for people.titel, which no"
                        + " message file has.");
    }

    @Test
    void reportsAKeyHandedToAFragment() throws IOException {
        write("templates/people/form.html", "<p th:replace=\"~{platform/fragments :: submit('people.sav')}\"></p>");

        assertThat(MessageSync.complaints(root)).singleElement().asString().contains("people.sav");
    }

    @Test
    void reportsAKeyThatAClassAsksForInVain() throws IOException {
        Path source = root.resolve("people/src/main/java/People.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "throw new Refusal(\"people.taken\", name); String other = \"elsewhere.taken\";");

        assertThat(MessageSync.complaints(root)).singleElement().asString().contains("people.taken");
    }

    private void messages(String language, String lines) throws IOException {
        write("messages/people_%s.properties".formatted(language), lines);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve("people/src/main/resources").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
