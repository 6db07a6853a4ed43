package ru.nastavnik.platform.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;

class MessagesTests {

    private static final Locale RUSSIAN = Locale.of("ru");

    private final Messages messages = new Messages();

    MessagesTests() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "1, 1 пара с 01.09.2026",
        "3, 3 пары с 01.09.2026",
        "11, 11 пар с 01.09.2026",
        "21, 21 пара с 01.09.2026",
        "112, 112 пар с 01.09.2026"
    })
    void declinesAfterNumbersAndShowsDatesTheRussianWay(int pairs, String sentence) {
        assertThat(say("tried.pairs", RUSSIAN, pairs, LocalDate.of(2026, 9, 1))).isEqualTo(sentence);
    }

    @Test
    void speaksEnglishToWhoAsks() {
        assertThat(say("tried.pairs", Locale.ENGLISH, 1, LocalDate.of(2026, 9, 1)))
                .isEqualTo("1 pair since 01.09.2026");
    }

    @Test
    void saysInRussianWhatIsMissingOrNotSpoken() {
        assertThat(say("tried.only-russian", Locale.ENGLISH)).isEqualTo("Только по-русски");
        assertThat(say("tried.only-russian", Locale.GERMAN)).isEqualTo("Только по-русски");
    }

    @Test
    void showsOneApostropheWithAndWithoutValues() {
        assertThat(say("tried.quote", Locale.ENGLISH)).isEqualTo("The school's order");
        assertThat(say("tried.quote", Locale.ENGLISH, 1)).isEqualTo("The school's order");
    }

    @Test
    void inventsNoSentence() {
        assertThatExceptionOfType(NoSuchMessageException.class).isThrownBy(() -> say("tried.nothing", RUSSIAN));
    }

    private String say(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
