package ru.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real server does: errors outside of controllers, large files, compressed and cached static files. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServedPagesIntegrationTests {

    private static final int COLD_PAGE = 150 * 1024;
    private static final int COLD_REQUESTS = 12;
    private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+\\.woff2)\"?\\)");

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aMissingPageSaysNothingOfSchools() throws Exception {
        HttpResponse<String> answer = get("/s/no-such-school/people");

        assertThat(answer.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("Такой страницы нет");
        assertThat(page.select("main").text()).doesNotContainIgnoringCase("школ");
    }

    @Test
    void aBrokenPageGivesANumberAndNothingOfTheFailure() throws Exception {
        HttpResponse<String> answer = get("/s/tomsk-14/sample/fail/unforeseen");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .containsPattern("номер [0-9A-F]{6}")
                .doesNotContain("Соколова", "Exception");
    }

    @Test
    void aFileAboveTheLimitIsAnsweredByASentence() throws Exception {
        HttpResponse<String> answer = upload(11 * 1024 * 1024);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Файл больше 10 МБ");
    }

    @Test
    void aFileBelowTheLimitArrivesWithTheFieldsBesideIt() throws Exception {
        assertThat(upload(9 * 1024 * 1024).statusCode()).isEqualTo(302);
    }

    @Test
    void aProgramThatAsksForJsonGetsJson() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address("/no-such-page"))
                        .header("Accept", "application/json")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
    }

    @Test
    void aPageIsLightAndItsFilesStayInTheBrowser() throws Exception {
        HttpResponse<byte[]> page = packed("/s/tomsk-14");
        Document read = Jsoup.parse(get("/s/tomsk-14").body());
        List<String> files = new ArrayList<>();
        files.addAll(read.select("link[href]").eachAttr("href"));
        files.addAll(read.select("script[src]").eachAttr("src"));
        files.add(read.select("use").first().attr("href").replaceAll("#.*", ""));
        String style = files.stream()
                .filter(file -> file.contains("house") && file.endsWith(".css"))
                .findFirst()
                .orElseThrow();
        Matcher fonts = FONT.matcher(get(style).body());
        while (fonts.find()) {
            files.add(address(style).resolve(fonts.group(1)).getPath());
        }

        int bytes = page.body().length;
        for (String file : files) {
            HttpResponse<byte[]> answer = packed(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(file).containsPattern("-[0-9a-f]{32}\\.");
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age=31536000", "immutable");
            bytes += answer.body().length;
        }
        assertThat(files).hasSizeBetween(7, COLD_REQUESTS - 1).doesNotHaveDuplicates();
        assertThat(bytes).isLessThan(COLD_PAGE);
    }

    private HttpResponse<String> upload(int bytes) throws IOException, InterruptedException {
        String border = "x".repeat(20);
        String part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String form = part.formatted(border, "_csrf", "", "token")
                + part.formatted(border, "file", "; filename=\"list.xlsx\"", "0".repeat(bytes))
                + "--%s--\r\n".formatted(border);
        return client.send(
                HttpRequest.newBuilder(address("/s/tomsk-14/sample/file"))
                        .header("Content-Type", "multipart/form-data; boundary=" + border)
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> packed(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
