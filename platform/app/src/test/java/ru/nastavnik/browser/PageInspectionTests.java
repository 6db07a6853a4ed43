package ru.nastavnik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageInspectionTests {

    private static Chromium chromium;

    @BeforeAll
    static void openABrowser() {
        Assumptions.assumeTrue(InstalledChromium.isThere(), InstalledChromium.MISSING);
        chromium = new Chromium();
    }

    @AfterAll
    static void closeIt() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void findsNothingOnAGoodPage() throws IOException {
        assertThat(troublesOf("<main><h1>Пары</h1><p>Двенадцать.</p></main>")).isEmpty();
    }

    @Test
    void findsAFieldWithoutALabel() throws IOException {
        assertThat(troublesOf("<main><h1>Пары</h1><input type='text'></main>"))
                .anyMatch(trouble -> trouble.contains(": label: <input type=\"text\">"));
    }

    @Test
    void findsPaleLetters() throws IOException {
        assertThat(troublesOf("<main><h1>Пары</h1><p style='color: #ccc'>Двенадцать.</p></main>"))
                .anyMatch(trouble -> trouble.contains(": color-contrast: "));
    }

    @Test
    void findsAPageWiderThanATelephone() throws IOException {
        assertThat(troublesOf("<main><h1>Пары</h1><p style='width: 600px'>Двенадцать.</p></main>"))
                .anyMatch(trouble -> trouble.contains("шире экрана"));
    }

    @Test
    void findsAForeignHost() throws IOException {
        assertThat(troublesOf("<main><h1>Пары</h1><img alt='' src='http://127.0.0.2:1/x.png'></main>"))
                .anyMatch(trouble -> trouble.contains("чужой узел 127.0.0.2"));
    }

    private static List<String> troublesOf(String main) throws IOException {
        byte[] html = ("<!DOCTYPE html><html lang='ru'><head><meta charset='utf-8'><title>Пары</title>"
                        + "<meta name='viewport' content='width=device-width'><link rel='icon' href='data:,'></head><body>"
                        + main + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        server.start();
        PageInspection inspection = new PageInspection();
        try (BrowserVisitor visitor =
                chromium.visitor("http://localhost:" + server.getAddress().getPort(), inspection)) {
            visitor.open("/");
        } finally {
            server.stop(0);
        }
        return inspection.troubles();
    }
}
