package ru.nastavnik.participants.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.tenancy.SchoolSql;

/**
 * Looks through free text for what has no place here: words about health and about «учёт». It warns and forbids nothing,
 * since «справка» may be a harmless one. Words of three letters or fewer are found whole only, longer ones as beginnings.
 */
@Component
public class TextScreen {

    private final SchoolSql sql;
    private final Clock clock;

    TextScreen(SchoolSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The words of the texts that should not be there, as they are written, each once; none where all is well.
     *
     * @param texts {@literal null} for one that is not there
     */
    @Transactional(readOnly = true)
    public List<String> watched(@Nullable String... texts) {
        List<String> written = Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .toList();
        return written.isEmpty() ? List.of() : found(written);
    }

    private List<String> found(List<String> texts) {
        List<String> stems = sql.sql("select stem from watched_word where valid_from <= :today")
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            for (String word : text.split("[^\\p{L}-]+")) {
                String folded = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
                if (stems.stream().anyMatch(stem -> means(folded, stem)) && !found.contains(word)) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    private static boolean means(String word, String stem) {
        return stem.length() <= 3 ? word.equals(stem) : word.startsWith(stem);
    }
}
