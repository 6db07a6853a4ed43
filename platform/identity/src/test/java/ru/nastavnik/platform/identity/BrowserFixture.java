package ru.nastavnik.platform.identity;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Drives the sign-in server's pages as a browser would, without scripts. */
class BrowserFixture {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookiesOfThisHost())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> open(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    /** Fills and sends the page's only form. */
    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> values) {
        Document document = Jsoup.parse(page.body(), page.uri().toString());
        Element form = document.selectFirst("form");
        if (form == null) {
            throw new AssertionError("No form on " + document.title() + ": " + document.text());
        }
        String body = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        return answer;
    }

    /** Follows redirects as long as they stay with the sign-in server. */
    HttpResponse<String> follow(HttpResponse<String> answer, String server) {
        HttpResponse<String> current = answer;
        while (location(current).startsWith(server)) {
            current = open(location(current));
        }
        return current;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends secure cookies to this host without encryption, as browsers do and Java does not. */
    private static final class CookiesOfThisHost extends CookieHandler {

        private final Map<String, String> cookies = new LinkedHashMap<>();

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            String sent = cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            return sent.isEmpty() ? Map.of() : Map.of("Cookie", List.of(sent));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.forEach((name, lines) -> {
                if (name.equalsIgnoreCase("Set-Cookie")) {
                    lines.stream()
                            .flatMap(line -> HttpCookie.parse(line).stream())
                            .forEach(this::keep);
                }
            });
        }

        private void keep(HttpCookie cookie) {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
