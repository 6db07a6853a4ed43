package ru.nastavnik.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The reader's language: Russian, or what a cookie remembers. What the browser prefers is not asked. */
class Languages extends CookieLocaleResolver {

    /** The name of the cookie and of the parameter that switches. */
    static final String NAME = "lang";

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final List<Locale> SPOKEN = List.of(RUSSIAN, Locale.ENGLISH);

    Languages() {
        super(NAME);
        setDefaultLocaleFunction(request -> RUSSIAN);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
    }

    /** The language with this code, or null when the program does not speak it. */
    static @Nullable Locale spoken(@Nullable String code) {
        return SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst()
                .orElse(null);
    }

    static Locale other(Locale current) {
        return current.getLanguage().equals("en") ? RUSSIAN : Locale.ENGLISH;
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        return spoken(value);
    }
}
