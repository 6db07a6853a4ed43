package ru.nastavnik.demo.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpVisitorTests {

    private static final String FORM = """
            <main><h1>Новая пара</h1>
            <form method="post" action="/keep">
              <input type="hidden" name="_csrf" value="t0ken">
              <label for="a">Наставник</label><input id="a" name="mentor">
              <label for="b">Наставник из другой школы</label><input id="b" name="other" value="нет">
              <label>Согласие <input type="checkbox" name="consent"></label>
              <select name="form" aria-label="Форма"><option value="tp">Учитель – ученик</option>
                <option value="pp">Ученик – ученик</option></select>
              <textarea name="note" aria-label="Примечание"></textarea>
              <input name="off" value="1" disabled>
              <button name="act" value="save">Внести пару</button></form>
            <form method="post" action="/file" enctype="multipart/form-data">
              <label for="f">Файл</label><input type="file" id="f" name="file"><button>Загрузить</button></form>
            <button disabled>Удалить</button>
            <table><tr><td>Иванова</td><td><a href="/one">Карточка</a></td></tr>
              <tr><td>Петрова</td><td><a href="/two">Карточка</a></td></tr></table></main>""";

    private final StringBuffer received = new StringBuffer();
    private HttpServer server;
    private HttpVisitor visitor;

    @BeforeEach
    void openTheForm() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        visitor = new HttpVisitor("http://localhost:" + server.getAddress().getPort());
        visitor.open("/form");
    }

    @AfterEach
    void leave() {
        visitor.close();
        server.stop(0);
    }

    @Test
    void sendsWhatABrowserWouldSend() {
        visitor.fill("Наставник", "Зорина");
        visitor.tick("Согласие");
        visitor.choose("Форма", "Ученик – ученик");
        visitor.fill("Примечание", "две\nстроки");
        visitor.press("Внести пару");

        assertThat(received.toString())
                .contains("POST /keep _csrf=t0ken&mentor=%D0%97%D0%BE%D1%80%D0%B8%D0%BD%D0%B0&other=")
                .contains("&consent=on&form=pp&note=")
                .contains("%0D%0A")
                .endsWith("&act=save")
                .doesNotContain("off=");
    }

    @Test
    void sendsAFileWithItsRussianName() {
        visitor.attach("Файл", "список.xlsx", "содержимое".getBytes(StandardCharsets.UTF_8));
        visitor.press("Загрузить");

        assertThat(received.toString()).contains("filename=\"список.xlsx\"", "содержимое");
    }

    @Test
    void followsTheLinkOfOneRow() {
        visitor.beside("Петрова").follow("Карточка");

        assertThat(visitor.path()).isEqualTo("/two");
    }

    @Test
    void sendsASecureCookieToThisVeryMachineAsBrowsersDo() {
        visitor.open("/form");

        assertThat(received.toString()).contains("GET /form session=s3cret");
    }

    @Test
    void saysWhichWordsAreMissingAndWhere() {
        assertThatExceptionOfType(StepFailed.class)
                .isThrownBy(() -> visitor.see("Пара внесена"))
                .withMessageContaining("«Пара внесена» на странице /form («Новая пара»)");
    }

    @Test
    void refusesToPressADisabledButtonAsABrowserDoes() {
        assertThatExceptionOfType(StepFailed.class)
                .isThrownBy(() -> visitor.press("Удалить"))
                .withMessageContaining("не нажимается");
    }

    @Test
    void failsOnAPageThatAnswersWithAnError() {
        assertThatExceptionOfType(StepFailed.class)
                .isThrownBy(() -> visitor.open("/broken"))
                .withMessageContainingAll("Ответ 500", "Сломалось");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        received.append("%s %s %s%s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        cookie == null || body.length() > 0 ? "" : cookie,
                        body));
        boolean broken = exchange.getRequestURI().getPath().equals("/broken");
        byte[] page = (broken ? "<main><h1>Ошибка</h1>Сломалось</main>" : FORM).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("Set-Cookie", "session=s3cret; Path=/; Secure; HttpOnly");
        exchange.sendResponseHeaders(broken ? 500 : 200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }
}
