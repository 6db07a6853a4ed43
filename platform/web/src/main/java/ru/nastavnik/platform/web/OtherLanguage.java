package ru.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/** The link that turns this very page into the other language. */
record OtherLanguage(String code, String name, String href) {

    static OtherLanguage of(HttpServletRequest request, Locale current, String path) {
        Locale other = Languages.other(current);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (request.getMethod().equals("GET") && request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        String href = address.replaceQueryParam(Languages.NAME, other.getLanguage())
                .build()
                .toUriString();
        return new OtherLanguage(other.getLanguage(), other.getLanguage().equals("ru") ? "Русский" : "English", href);
    }
}
