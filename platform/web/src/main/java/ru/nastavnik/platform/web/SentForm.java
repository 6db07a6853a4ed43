package ru.nastavnik.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * A form as it was sent, for sending it once more by a button: browsers do not keep what was typed on pages that may not
 * be stored. Files are not in it; they have to be chosen again.
 *
 * @param action where it was sent
 * @param fields what was typed, without the token against forged requests, which the page adds afresh
 */
record SentForm(String action, List<Field> fields) {

    private static final String TOKEN = "_csrf";

    /** One value under its name. */
    record Field(String name, String value) {}

    /** The form that the request brought, null when it brought none. */
    static @Nullable SentForm in(HttpServletRequest request) {
        String type = request.getContentType();
        boolean typed = type != null
                && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE) && !bringsFile(request));
        if (!typed || !"POST".equals(first(request, RequestDispatcher.ERROR_METHOD, request.getMethod()))) {
            return null;
        }
        List<Field> fields = request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals(TOKEN))
                .flatMap(field -> Stream.of(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
        return new SentForm(first(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI()), fields);
    }

    private static boolean bringsFile(HttpServletRequest request) {
        try {
            return request.getParts().stream().anyMatch(part -> StringUtils.hasText(part.getSubmittedFileName()));
        } catch (IOException | ServletException | IllegalStateException e) {
            return true;
        }
    }

    private static String first(HttpServletRequest request, String attribute, String otherwise) {
        return request.getAttribute(attribute) instanceof String found ? found : otherwise;
    }
}
