package ru.nastavnik.platform.words;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every module's sentences, from {@code messages/<module>_<language>.properties}, with plural forms in the notation of
 * ICU: {@code {0, plural, one{# пара} few{# пары} many{# пар} other{# пары}}}. A sentence that is missing in the asked
 * language is said in Russian; a date is shown as {@code 01.09.2026}.
 */
@Component("messageSource")
class Messages extends AbstractMessageSource {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Map<String, Map<String, String>> sentences = new HashMap<>();

    Messages() throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_*.properties")) {
            load(file);
        }
    }

    private void load(Resource file) {
        String name = file.getFilename();
        String language = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        Map<String, String> known = sentences.computeIfAbsent(language, l -> new HashMap<>());
        lines.forEach((key, sentence) -> {
            if (known.put((String) key, (String) sentence) != null) {
                throw new IllegalStateException("The message %s (%s) stands in two files.".formatted(key, language));
            }
        });
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return resolve(code, locale, new Object[0]);
    }

    @Override
    protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
        return null;
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] args, @Nullable Locale locale) {
        if (code == null) {
            return null;
        }
        Locale wanted = locale == null ? RUSSIAN : locale;
        return resolve(code, wanted, args == null ? new Object[0] : resolveArguments(args, wanted));
    }

    private @Nullable String resolve(String code, Locale locale, Object[] values) {
        String sentence = sentences.getOrDefault(locale.getLanguage(), Map.of()).get(code);
        if (sentence == null) {
            sentence = sentences.getOrDefault(RUSSIAN.getLanguage(), Map.of()).get(code);
        }
        if (sentence == null || (values.length == 0 && sentence.indexOf('{') < 0 && sentence.indexOf('\'') < 0)) {
            return sentence;
        }
        Object[] shown = Arrays.stream(values)
                .map(value -> value instanceof LocalDate day ? DAY.format(day) : value)
                .toArray();
        return new MessageFormat(sentence, locale).format(shown);
    }
}
