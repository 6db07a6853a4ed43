package ru.nastavnik.demo.visit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A visitor without a browser: plain HTTP, no JavaScript, no styles. Every page must work for it. */
public final class HttpVisitor implements Visitor {

    private static final int REDIRECTS = 20;

    private final Session session;
    private final Function<HtmlPage, Element> view;

    /** @param address of the system, for example {@code http://localhost:8080} */
    public HttpVisitor(String address) {
        this(new Session(URI.create(address)), HtmlPage::whole);
    }

    private HttpVisitor(Session session, Function<HtmlPage, Element> view) {
        this.session = session;
        this.view = view;
    }

    @Override
    public void open(String path) {
        session.get(session.home.resolve(path));
        session.demandSuccess();
    }

    @Override
    public int answer(String path) {
        session.get(session.home.resolve(path));
        return session.page().status();
    }

    @Override
    public void await(String text, Duration patience) {
        Patience waiting = new Patience(patience);
        while (!sees(text)) {
            if (!waiting.lasts()) {
                see(text);
            }
            session.get(session.page().address());
        }
    }

    @Override
    public void see(String text) {
        if (!sees(text)) {
            throw session.page().missing("слов", text);
        }
    }

    @Override
    public boolean sees(String text) {
        return HtmlPage.says(view(), text);
    }

    @Override
    public String path() {
        URI address = session.page().address();
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    @Override
    public void press(String button) {
        send(session.page().submission(session.page().button(view(), button)));
    }

    private void send(Submission submission) {
        HtmlPage page = session.page();
        URI target =
                submission.target().isEmpty() ? page.address() : page.address().resolve(submission.target());
        if (submission.posts()) {
            session.post(target, submission);
        } else {
            session.get(URI.create(target.toString().replaceAll("[?#].*$", "") + "?" + submission.query()));
        }
        session.demandSuccess();
    }

    @Override
    public void follow(String link) {
        String target = session.page().link(view(), link).attr("href");
        session.get(session.page().address().resolve(target));
        session.demandSuccess();
    }

    @Override
    public void fill(String label, String value) {
        session.page().text(view(), label).val(value);
    }

    @Override
    public void choose(String label, String option) {
        session.page().choose(view(), label, option);
    }

    @Override
    public void tick(String label) {
        session.page().box(view(), label).attr("checked", "checked");
    }

    @Override
    public void attach(String label, String fileName, byte[] content) {
        session.page().attach(session.page().file(view(), label), new Attachment(fileName, content));
    }

    @Override
    public void unfold(String summary) {
        session.page().summary(view(), summary);
    }

    @Override
    public List<String> readAll(String css) {
        return view().select(css).stream()
                .map(element -> Wording.plain(element.text()))
                .toList();
    }

    @Override
    public Visitor beside(String... texts) {
        return new HttpVisitor(session, page -> page.block(List.of(texts)));
    }

    @Override
    public void signIn(String login, String password, String ownPassword) {
        open("/");
        follow("Войти");
        type("#username", login);
        type("#password", password);
        pressFirst("#kc-login, #kc-form-login [type=submit]");
        if (has("#password-new")) {
            type("#password-new", ownPassword);
            type("#password-confirm", ownPassword);
            pressFirst("#kc-passwd-update-form [type=submit], form [type=submit]");
        }
        if (!session.page().address().toString().startsWith(session.home.toString())) {
            throw new StepFailed("Вход с логином %s не удался: %s"
                    .formatted(login, session.page().trouble()));
        }
    }

    private boolean has(String css) {
        return !session.page().whole().select(css).isEmpty();
    }

    private void type(String css, String value) {
        Element field = session.page().whole().selectFirst(css);
        if (field == null) {
            throw session.page().missing("поля", css);
        }
        field.val(value);
    }

    private void pressFirst(String css) {
        Element button = session.page().whole().selectFirst(css);
        if (button == null) {
            throw session.page().missing("кнопки", css);
        }
        send(session.page().submission(button));
    }

    @Override
    public void signOut() {
        press("Выйти");
        see("Вы вышли");
    }

    @Override
    public void close() {
        session.client.close();
    }

    private Element view() {
        return view.apply(session.page());
    }

    /** One person's connection: cookies and the page they look at. */
    private static final class Session {

        private final URI home;
        private final HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        private final Cookies cookies = new Cookies();
        private @org.jspecify.annotations.Nullable HtmlPage page;

        Session(URI home) {
            this.home = home;
        }

        HtmlPage page() {
            if (page == null) {
                throw new StepFailed("Ещё не открыта ни одна страница.");
            }
            return page;
        }

        void get(URI address) {
            send(address, request -> request.GET(), 0);
        }

        void post(URI address, Submission submission) {
            send(
                    address,
                    request -> request.header("Content-Type", submission.contentType())
                            .POST(BodyPublishers.ofByteArray(submission.body())),
                    0);
        }

        private void send(URI address, Function<HttpRequest.Builder, HttpRequest.Builder> method, int redirects) {
            HttpRequest.Builder request = method.apply(HttpRequest.newBuilder(withoutFragment(address)))
                    .header("Accept", "text/html")
                    .header("Accept-Language", "ru")
                    .timeout(Duration.ofSeconds(30));
            String kept = cookies.headerFor(address);
            if (!kept.isEmpty()) {
                request.header("Cookie", kept);
            }
            HttpResponse<String> answer = exchange(request.build());
            cookies.keep(address, answer.headers().allValues("Set-Cookie"));
            String next = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() / 100 == 3 && !next.isEmpty()) {
                if (redirects == REDIRECTS) {
                    throw new StepFailed("Страница %s пересылает по кругу.".formatted(address.getPath()));
                }
                send(address.resolve(next), HttpRequest.Builder::GET, redirects + 1);
                return;
            }
            page = new HtmlPage(Jsoup.parse(answer.body(), address.toString()), address, answer.statusCode());
        }

        private HttpResponse<String> exchange(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new StepFailed("По адресу %s никто не отвечает.".formatted(request.uri()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StepFailed("Проверку прервали.", e);
            }
        }

        private static URI withoutFragment(URI address) {
            return URI.create(address.toString().replaceAll("#.*$", ""));
        }

        void demandSuccess() {
            if (page().status() >= 400) {
                throw new StepFailed("Ответ %d %s: %s".formatted(page().status(), page().where(), page().trouble()));
            }
        }
    }
}
