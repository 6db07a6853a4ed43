package ru.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** Turns the pages to the language that {@code ?lang=} names, and keeps it. */
class LanguageSwitch implements HandlerInterceptor {

    private final LocaleResolver languages;

    LanguageSwitch(LocaleResolver languages) {
        this.languages = languages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale wanted = Languages.spoken(request.getParameter(Languages.NAME));
        if (wanted != null && request.getMethod().equals("GET")) {
            languages.setLocale(request, response, wanted);
        }
        return true;
    }
}
