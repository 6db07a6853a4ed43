package ru.nastavnik;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** One browser of one person, over real HTTP. */
final class HttpPerson {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final String person;

    /** @param person who is signed in, empty for nobody */
    HttpPerson(int port, String person) {
        this.address = "http://localhost:" + port;
        this.person = person;
    }

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    /** Sends a form of a page as a browser would, some fields filled in. */
    HttpResponse<String> send(Element form, Map<String, String> typed) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]:not([type=radio]), select[name]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                request(form.attr("action"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
        return person.isEmpty() ? request : request.header(SignedInByHeader.HEADER, person);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
