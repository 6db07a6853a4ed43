package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.bases.BasePlan;
import ru.nastavnik.participants.bases.PlannedRow;
import ru.nastavnik.participants.bases.Sentence;
import ru.nastavnik.platform.identity.PersonalData;

/** Puts the plan of an uploaded base into words: first what has to be mended, then what will happen. */
@Component
class BasePlans {

    private final MessageSource messages;

    BasePlans(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Rows that fare alike.
     *
     * @param outcome by name
     */
    record Tab(String outcome, List<Line> lines) {}

    /** A row in words. */
    @PersonalData
    record Line(int number, String name, List<String> changes, List<String> troubles) {

        @Override
        public String toString() {
            return "Line[%d]".formatted(number);
        }
    }

    List<Tab> of(BasePlan plan, Locale language) {
        return Stream.of(
                        PlannedRow.Outcome.ERROR,
                        PlannedRow.Outcome.ADD,
                        PlannedRow.Outcome.UPDATE,
                        PlannedRow.Outcome.SAME)
                .map(outcome -> new Tab(
                        outcome.name(),
                        plan.rows().stream()
                                .filter(row -> row.outcome() == outcome)
                                .map(row -> line(row, language))
                                .toList()))
                .filter(tab -> !tab.lines().isEmpty())
                .toList();
    }

    private Line line(PlannedRow row, Locale language) {
        return new Line(row.number(), row.name(), words(row.changes(), language), words(row.troubles(), language));
    }

    private List<String> words(List<Sentence> sentences, Locale language) {
        return sentences.stream()
                .map(said -> messages.getMessage(said.key(), said.arguments(), language))
                .toList();
    }
}
