package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.testing.MessageSync;
import ru.nastavnik.platform.testing.PageRules;

/** The rules for pages and sentences, over all modules at once. */
class PagesAndWordsTests {

    private static final Path ROOT = Path.of(System.getProperty("nastavnik.root"));

    @Test
    void everySentenceIsSaidInEveryLanguage() {
        assertThat(MessageSync.complaints(ROOT)).isEmpty();
    }

    @Test
    void everyPageIsMadeOfItsOwnModuleAndTheShell() {
        assertThat(PageRules.complaints(ROOT)).isEmpty();
    }
}
