package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.bases.BasePlan;
import ru.nastavnik.participants.bases.BaseUpload;
import ru.nastavnik.participants.bases.PlannedRow;
import ru.nastavnik.participants.bases.Sentence;
import ru.nastavnik.participants.bases.Trouble;
import ru.nastavnik.platform.identity.PersonalData;

/** Puts the plan of an uploaded base into words: first what has to be mended, then what will happen. */
@Component
class BasePlans {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm");

    private final MessageSource messages;
    private final Clock clock;

    BasePlans(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Rows that fare alike.
     *
     * @param outcome by name
     */
    record Tab(String outcome, List<Line> lines) {}

    /**
     * A row in words.
     *
     * @param position among the rows, from 0
     * @param toMend   whether it can be mended
     */
    @PersonalData
    record Line(int position, int number, String name, List<String> changes, List<String> troubles, boolean toMend) {

        @Override
        public String toString() {
            return "Line[%d]".formatted(number);
        }
    }

    /**
     * A cell of the row that is open.
     *
     * @param troubles what is wrong with it, in words
     */
    @PersonalData
    record OpenCell(String column, String title, String text, List<String> troubles) {

        @Override
        public String toString() {
            return "OpenCell[%s]".formatted(column);
        }
    }

    /**
     * The row that is open to be mended.
     *
     * @param mark see {@link BasePlan#mark(int)}
     */
    @PersonalData
    record Open(int position, int number, String mark, List<OpenCell> cells) {

        @Override
        public String toString() {
            return "Open[%d]".formatted(number);
        }
    }

    /**
     * An upload.
     *
     * @param when      it was taken in; or uploaded, where it was not taken in
     * @param undoUntil until when it can be undone; empty where it cannot
     */
    record Upload(
            String id,
            String when,
            boolean taken,
            int added,
            int updated,
            int waiting,
            boolean undone,
            String undoUntil) {}

    List<Tab> of(BasePlan plan, Locale language) {
        return Stream.of(
                        PlannedRow.Outcome.ERROR,
                        PlannedRow.Outcome.ADD,
                        PlannedRow.Outcome.UPDATE,
                        PlannedRow.Outcome.SAME)
                .map(outcome -> new Tab(outcome.name(), lines(plan, outcome, language)))
                .filter(tab -> !tab.lines().isEmpty())
                .toList();
    }

    private List<Line> lines(BasePlan plan, PlannedRow.Outcome outcome, Locale language) {
        List<PlannedRow> rows = plan.rows();
        return IntStream.range(0, rows.size())
                .filter(position -> rows.get(position).outcome() == outcome)
                .mapToObj(position -> line(position, rows.get(position), language))
                .toList();
    }

    private Line line(int position, PlannedRow row, Locale language) {
        return new Line(
                position,
                row.number(),
                row.name(),
                words(row.changes(), language),
                words(said(row.troubles()), language),
                row.isToMend());
    }

    /**
     * The row that is open: the one that was asked for, or the next after it that is wrong, or the first.
     *
     * @param asked its place, from 0
     * @return {@literal null} where none is wrong
     */
    @Nullable
    Open open(BasePlan plan, @Nullable Integer asked, Locale language) {
        List<Integer> toMend = plan.toMend();
        int from = asked == null ? 0 : asked;
        return toMend.stream()
                .filter(position -> position >= from)
                .findFirst()
                .or(() -> toMend.stream().findFirst())
                .map(position -> open(plan, (int) position, language))
                .orElse(null);
    }

    private Open open(BasePlan plan, int position, Locale language) {
        PlannedRow row = plan.rows().get(position);
        List<Trouble> troubles = row.troubles();
        return new Open(
                position,
                row.number(),
                plan.mark(position),
                plan.cells(position).stream()
                        .map(cell -> new OpenCell(
                                cell.column(),
                                cell.title(),
                                cell.text(),
                                words(
                                        said(troubles.stream()
                                                .filter(trouble ->
                                                        trouble.column().equals(cell.column()))
                                                .toList()),
                                        language)))
                        .toList());
    }

    private static List<Sentence> said(List<Trouble> troubles) {
        return troubles.stream().map(Trouble::said).toList();
    }

    /** What is wrong with a row, in one text. */
    String troubles(PlannedRow row, Locale language) {
        return String.join(" ", words(said(row.troubles()), language));
    }

    List<Upload> latest(List<BaseUpload> uploads) {
        return uploads.stream().map(this::upload).toList();
    }

    Upload upload(BaseUpload upload) {
        return new Upload(
                upload.id().toString(),
                moment(upload.takenAt() == null ? upload.readAt() : upload.takenAt()),
                upload.isTaken(),
                upload.added(),
                upload.updated(),
                upload.waiting(),
                upload.isUndone(),
                upload.undoUntil(clock.instant()).map(this::moment).orElse(""));
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.getZone()));
    }

    private List<String> words(List<Sentence> sentences, Locale language) {
        return sentences.stream()
                .map(said -> messages.getMessage(said.key(), said.arguments(), language))
                .toList();
    }
}
