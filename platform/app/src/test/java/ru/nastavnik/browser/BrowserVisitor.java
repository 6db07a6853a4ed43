package ru.nastavnik.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.demo.visit.StepFailed;
import ru.nastavnik.demo.visit.Visitor;
import ru.nastavnik.demo.visit.Wording;

/** A visitor with a browser, who sees each page on a wide screen; every new kind of page is inspected on the way. */
public final class BrowserVisitor implements Visitor {

    private static final String BLOCKS = "tr, li, fieldset, article, section, form, details, div.card, div.door";
    private static final String BUTTONS = "button:not([type=button]), input[type=submit]";
    private static final String TEXTS =
            "input:not([type=checkbox], [type=radio], [type=file], [type=hidden]), textarea";
    private static final String SPOKEN =
            "es => es.map(e => e.getAttribute('aria-label') || e.textContent || e.value || '')";
    private static final String NAMES = """
            es => es.map(e => [...(e.labels || [])].map(l => l.textContent)
              .concat(e.getAttribute('aria-label') || [])
              .concat((e.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean)
                .map(id => document.getElementById(id)?.textContent || '')))""";
    private static final String SAID = "e => (e.innerText || '') + ' ' + (e.textContent || '') + ' '"
            + " + [...e.querySelectorAll('input:not([type=hidden]), textarea')].map(f => f.value).join(' ')";

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final PageInspection inspection;
    private final Supplier<Locator> view;

    BrowserVisitor(BrowserContext context, String address, PageInspection inspection) {
        this.context = context;
        this.page = context.newPage();
        this.address = address;
        this.inspection = inspection;
        this.view = () -> page.locator("body");
        page.setDefaultTimeout(20_000);
        inspection.watch(page, address);
    }

    private BrowserVisitor(BrowserVisitor whole, Supplier<Locator> view) {
        this.context = whole.context;
        this.page = whole.page;
        this.address = whole.address;
        this.inspection = whole.inspection;
        this.view = view;
    }

    @Override
    public void open(String path) {
        arrived(page.navigate(address + path));
    }

    /** Shows a page to a browser that has kept nothing of the system, and says what it took. */
    public ColdLoad openCold(String path) {
        return ColdLoad.of(page, address + path);
    }

    @Override
    public int answer(String path) {
        int status = Objects.requireNonNull(page.navigate(address + path)).status();
        inspection.inspect(page);
        return status;
    }

    @Override
    public void await(String text, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (!sees(text)) {
            if (Instant.now().isAfter(end)) {
                see(text);
            }
            page.waitForTimeout(200);
            arrived(page.reload());
        }
    }

    @Override
    public void see(String text) {
        if (!sees(text)) {
            throw new StepFailed("Нет слов «%s» на странице %s. Там написано: %s"
                    .formatted(text, path(), shortened(page.locator("body").innerText())));
        }
    }

    @Override
    public boolean sees(String text) {
        return Wording.plain((String) view.get().evaluate(SAID)).contains(Wording.plain(text));
    }

    @Override
    public String path() {
        return page.url().replaceFirst("^[a-z]+://[^/]+", "");
    }

    @Override
    public void press(String button) {
        click(find(BUTTONS, SPOKEN, button, "кнопки"));
    }

    @Override
    public void follow(String link) {
        click(find("a[href]", SPOKEN, link, "ссылки"));
    }

    @Override
    public void fill(String label, String value) {
        reveal(find(TEXTS, NAMES, label, "поля")).fill(value);
    }

    @Override
    public void choose(String label, String option) {
        for (Locator group :
                view.get().locator("fieldset:has(input[type=radio])").all()) {
            if (Wording.plain(group.locator("legend").first().textContent()).contains(label)) {
                reveal(find(group, "input[type=radio]", NAMES, option, "варианта"))
                        .check();
                return;
            }
        }
        Locator select = reveal(find("select", NAMES, label, "списка"));
        List<String> options = select.locator("option").allTextContents();
        String chosen = Wording.closest(options, text -> text, option)
                .orElseThrow(() -> missing("варианта «%s» в списке".formatted(option), label));
        select.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(options.indexOf(chosen)));
    }

    @Override
    public void tick(String label) {
        reveal(find("input[type=checkbox]", NAMES, label, "отметки")).check();
    }

    @Override
    public void attach(String label, String fileName, byte[] content) {
        find("input[type=file]", NAMES, label, "поля")
                .setInputFiles(new FilePayload(
                        fileName, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content));
    }

    /** Chooses several files at once. */
    public void attachAll(String label, Map<String, byte[]> files) {
        find("input[type=file]", NAMES, label, "поля")
                .setInputFiles(files.entrySet().stream()
                        .map(file -> new FilePayload(file.getKey(), "application/octet-stream", file.getValue()))
                        .toArray(FilePayload[]::new));
    }

    /** What a link gives to be saved. */
    public byte[] download(String link) {
        Locator target = find("a[href]", SPOKEN, link, "ссылки");
        try (InputStream content =
                page.waitForDownload(() -> reveal(target).click()).createReadStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void unfold(String summary) {
        find("summary", SPOKEN, summary, "свёрнутого под словами").click();
    }

    @Override
    public List<String> readAll(String css) {
        return view.get().locator(css).allTextContents().stream()
                .map(Wording::plain)
                .toList();
    }

    @Override
    public Visitor beside(String... texts) {
        return new BrowserVisitor(this, () -> {
            Object index = page.locator(BLOCKS).evaluateAll("""
                    (all, texts) => {
                      const plain = t => t.replace(/[\\s\\u00a0\\u2007\\u202f\\u00ad]+/g, ' ').trim();
                      const said = e => plain((e.innerText || '') + ' ' + e.textContent);
                      const around = all.filter(e => texts.every(t => said(e).includes(plain(t))));
                      return all.indexOf(around.find(e => !around.some(i => i !== e && e.contains(i))));
                    }""", List.of(texts));
            if (((Number) index).intValue() < 0) {
                throw missing("места со словами", String.join("» и «", texts));
            }
            return page.locator(BLOCKS).nth(((Number) index).intValue());
        });
    }

    @Override
    public void signIn(String login, String password, String ownPassword) {
        open("/");
        follow("Войти");
        inspection.inspect(page);
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        click(page.locator("#kc-login, #kc-form-login [type=submit]").first());
        if (page.locator("#password-new").count() > 0) {
            page.locator("#password-new").fill(ownPassword);
            page.locator("#password-confirm").fill(ownPassword);
            click(page.locator("#kc-passwd-update-form [type=submit], form [type=submit]")
                    .first());
        }
        if (!page.url().startsWith(address)) {
            throw new StepFailed("Вход с логином %s не удался: %s"
                    .formatted(login, shortened(page.locator("body").innerText())));
        }
    }

    @Override
    public void signOut() {
        press("Выйти");
        see("Вы вышли");
    }

    /** The browser's own «Назад». */
    public void back() {
        page.goBack();
    }

    /** Loses the session, as time does. What the sign-in server remembers is not lost. */
    public void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    /** Presses a button and says what was answered, whatever it was. */
    public int pressAnyhow(String button) {
        Locator target = find(BUTTONS, SPOKEN, button, "кнопки");
        return Objects.requireNonNull(page.waitForNavigation(() -> target.click()))
                .status();
    }

    /** Follows a link, wherever it leads; the page there is not inspected. */
    public void followAnyhow(String link) {
        Locator target = find("a[href]", SPOKEN, link, "ссылки");
        page.waitForNavigation(() -> target.click());
    }

    /** Types one key, as {@code ArrowDown}. */
    public void key(String key) {
        page.keyboard().press(key);
    }

    /** What the browser keeps for this tab. */
    public String kept() {
        return (String) page.evaluate("() => JSON.stringify(sessionStorage)");
    }

    /** What the browser complained of. */
    public List<String> complaints() {
        return inspection.troubles();
    }

    /** The name of the field with the cursor. */
    public String focused() {
        return (String) page.evaluate("() => document.activeElement.name || ''");
    }

    /** Whether a part of the page can be seen. */
    public boolean shows(String css) {
        return page.locator(css).isVisible();
    }

    /** What stands in a field. */
    public String typed(String name) {
        return page.locator("[name=\"" + name + "\"]").first().inputValue();
    }

    /** Waits until something is as it should be, for what a page does after it was loaded. */
    public void until(java.util.function.BooleanSupplier so) {
        for (int i = 0; i < 50 && !so.getAsBoolean(); i++) {
            page.waitForTimeout(100);
        }
    }

    /** Signs in with the button that says whose computer it is. */
    public void signInWith(String button, String login, String password) {
        open("/");
        followAnyhow(button);
        typePassword(login, password);
    }

    /** Whether the sign-in server asks for a password here. */
    public boolean isAskedForPassword() {
        return page.locator("#password").count() > 0;
    }

    /** Answers the sign-in server's question. */
    public void typePassword(String login, String password) {
        if (page.locator("#username").isVisible()) {
            page.locator("#username").fill(login);
        }
        page.locator("#password").fill(password);
        page.waitForNavigation(() ->
                page.locator("#kc-login, #kc-form-login [type=submit]").first().click());
    }

    @Override
    public void screenshot(String name) {
        String asked = System.getProperty("nastavnik.screenshots");
        Path directory = asked == null ? Path.of("target", "screenshots") : Path.of(asked);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(directory.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }

    private Locator find(String css, String names, String wanted, String what) {
        return find(view.get(), css, names, wanted, what);
    }

    @SuppressWarnings("unchecked")
    private Locator find(Locator within, String css, String names, String wanted, String what) {
        record Named(int index, String name) {}
        List<Object> spoken = (List<Object>) within.locator(css).evaluateAll(names);
        List<Object> shown = (List<Object>)
                within.locator(css)
                        .evaluateAll(
                                "es => es.map(e => e.checkVisibility() || e.type === 'file' || !!e.closest('details:not([open])'))");
        List<Named> candidates = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            List<Object> words =
                    spoken.get(i) instanceof List<?> several ? (List<Object>) several : List.of(spoken.get(i));
            for (Object word : words) {
                if (Boolean.TRUE.equals(shown.get(i)) && !word.toString().isBlank()) {
                    candidates.add(new Named(i, word.toString()));
                }
            }
        }
        return Wording.closest(candidates, Named::name, wanted)
                .map(found -> within.locator(css).nth(found.index()))
                .orElseThrow(() -> missing(what, wanted));
    }

    private static Locator reveal(Locator field) {
        field.evaluate(
                "e => { for (let d = e.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; }");
        return field;
    }

    private void click(Locator target) {
        arrived(page.waitForNavigation(() -> reveal(target).click()));
    }

    private void arrived(@Nullable Response response) {
        if (response != null && response.status() >= 400) {
            throw new StepFailed("Ответ %d на %s: %s"
                    .formatted(
                            response.status(),
                            path(),
                            shortened(page.locator("main, body").first().innerText())));
        }
        inspection.inspect(page);
    }

    private StepFailed missing(String what, String name) {
        return new StepFailed("Нет %s «%s» на странице %s. Там написано: %s"
                .formatted(what, name, path(), shortened(page.locator("body").innerText())));
    }

    private static String shortened(String text) {
        String plain = Wording.plain(text);
        return plain.length() <= 900 ? plain : plain.substring(0, 900) + "…";
    }
}
