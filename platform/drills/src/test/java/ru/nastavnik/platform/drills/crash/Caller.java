package ru.nastavnik.platform.drills.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jsoup.Jsoup;

/**
 * Somebody at a computer: signs in by the sign-in server's own form when a page asks who is there, and keeps the cookies
 * of both servers, so that after a crash of the program one redirect forth and back signs them in again.
 */
final class Caller {

    private static final int REDIRECTS = 20;
    private static final String OWN_PASSWORD = "после-сбоя-всё-на-месте-26";

    private final URI home;
    private final String login;
    private final Cookies cookies = new Cookies();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private String password;

    Caller(URI home, String login, String password) {
        this.home = home;
        this.login = login;
        this.password = password;
    }

    /**
     * Opens a page.
     *
     * @throws NoAnswer when the program does not answer, or says that it cannot now
     */
    Page open(String path) {
        Page page = get(home.resolve(path));
        if (page.has("#password")) {
            Form form = page.form("form:has(#password)").set("password", password);
            // Whoever was signed in here before is asked for the password alone.
            page = follow(page.address(), send(page.has("#username") ? form.set("username", login) : form));
        }
        if (page.has("#password-new")) {
            Form form = page.form("form:has(#password-new)")
                    .set("password-new", OWN_PASSWORD)
                    .set("password-confirm", OWN_PASSWORD);
            page = follow(page.address(), send(form));
            password = OWN_PASSWORD;
        }
        if (!page.address().getAuthority().equals(home.getAuthority())) {
            throw new NoAnswer("Sign-in ended on " + page.address().getPath());
        }
        return page.address().getPath().equals(URI.create(path).getPath()) ? page : get(home.resolve(path));
    }

    /**
     * Sends a form, once.
     *
     * @throws NoAnswer when none came: then nobody knows whether it arrived
     */
    Answer send(Form form) {
        HttpResponse<String> answer = exchange(request(form.target())
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.body()))
                .build());
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
    }

    private Page get(URI address) {
        URI next = address;
        for (int i = 0; i < REDIRECTS; i++) {
            HttpResponse<String> answer = exchange(request(next).GET().build());
            if (answer.statusCode() / 100 == 3) {
                next = next.resolve(answer.headers().firstValue("Location").orElse(""));
            } else if (answer.statusCode() >= 400) {
                throw new NoAnswer("%d at %s".formatted(answer.statusCode(), next.getPath()));
            } else {
                return new Page(next, Jsoup.parse(answer.body(), next.toString()));
            }
        }
        throw new NoAnswer("Sent in circles from " + address);
    }

    private Page follow(URI from, Answer answer) {
        return answer.status() / 100 == 3
                ? get(from.resolve(answer.location()))
                : new Page(from, Jsoup.parse(answer.body(), from.toString()));
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.toString().replaceAll("#.*$", "")))
                .header("Accept", "text/html")
                .header("Accept-Language", "ru")
                .timeout(Duration.ofSeconds(60));
        String kept = cookies.headerFor(address);
        return kept.isEmpty() ? request : request.header("Cookie", kept);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            cookies.keep(request.uri(), answer.headers().allValues("Set-Cookie"));
            return answer;
        } catch (IOException e) {
            throw new NoAnswer("Nobody answers at " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("Interrupted", e);
        }
    }
}
