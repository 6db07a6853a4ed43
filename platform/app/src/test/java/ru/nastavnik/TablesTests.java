package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.testing.TableRules;

/** Every table of every page can be taken out as a workbook, but for these. */
class TablesTests {

    private static final Path ROOT = Path.of(System.getProperty("nastavnik.root"));

    private static final String FORM = "cells to write in; the same rows stand in a table that has Excel";
    private static final String ONE_PERSON =
            "a few lines about one person, all of them in «Всё, что хранит школа» on the card";

    private static final Map<String, List<String>> WITHOUT_EXCEL = Map.ofEntries(
            Map.entry("analytics/region", List.of("forms and a number each, five lines; the table below has Excel")),
            Map.entry("matching/fixed", List.of("what became of the pairs a moment ago; the table of pairs has Excel")),
            Map.entry("matching/programmes", List.of("the way into each programme; its page has Excel")),
            Map.entry("participants/base-plan", List.of("the file that was sent, kept nowhere; the base has Excel")),
            Map.entry("participants/belonging", List.of(ONE_PERSON)),
            Map.entry("participants/class-by-slip", List.of("without an account nothing is taken out")),
            Map.entry("participants/class-sheets", List.of("boxes to tick on paper")),
            Map.entry("participants/class-slips", List.of("boxes to choose what is printed; the classes have Excel")),
            Map.entry("participants/compare", List.of("two cards, to choose between")),
            Map.entry("participants/consent-grid", List.of(FORM)),
            Map.entry("participants/consent-parts", List.of(ONE_PERSON)),
            Map.entry("participants/list-parts", List.of("columns to explain, before anything of the list is read")),
            Map.entry("participants/scans", List.of(ONE_PERSON)),
            Map.entry("participants/topics", List.of("the school’s own words, to be changed where they stand")),
            Map.entry(
                    "programmes/my",
                    List.of("a mentor takes no children's names out; the coordinator's table has them")),
            Map.entry("programmes/paste", List.of("an example of what to paste")),
            Map.entry("programmes/paste-preview", List.of(FORM)),
            Map.entry("tenants/register-plan", List.of("the lines of the file that was sent, by their numbers")),
            Map.entry("tenants/register-progress", List.of("the lines of the file that was sent, by their numbers")),
            Map.entry(
                    "tenants/school",
                    List.of("a director or two, with what to do", "the director's own list of coordinators has Excel")),
            Map.entry("tenants/system", List.of("messages between parts of the program, with what to do")));

    @Test
    void everyTableCanBeTakenOutOrSaysWhyNot() {
        assertThat(TableRules.complaints(ROOT, WITHOUT_EXCEL)).isEmpty();
    }
}
