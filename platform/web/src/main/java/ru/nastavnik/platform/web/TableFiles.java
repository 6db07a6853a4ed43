package ru.nastavnik.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.spreadsheets.TableBook;

/** Answers with a table as a workbook, «Скачать в Excel». */
@Component
public class TableFiles {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSource messages;
    private final Clock clock;

    TableFiles(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The file: headings and words in the reader's language, a row for each. */
    public <T> ResponseEntity<byte[]> file(Table<T> table, List<? extends T> rows, Locale language) {
        String title = say(table.title(), language);
        List<String> headings = table.columns().stream()
                .map(column -> say(column.heading(), language))
                .toList();
        byte[] content = TableBook.write(
                title,
                headings,
                rows.stream().map(row -> cells(table, row, language)).toList());
        String name = "%s, %s.xlsx".formatted(title, DAY.format(LocalDate.now(clock)));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(WORKBOOK)
                .body(content);
    }

    private <T> List<@Nullable Object> cells(Table<T> table, T row, Locale language) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Table.Column<T> column : table.columns()) {
            Object value = column.value().apply(row);
            cells.add(column.worded() && value != null ? say(value.toString(), language) : value);
        }
        return cells;
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
