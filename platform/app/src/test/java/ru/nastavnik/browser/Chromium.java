package ru.nastavnik.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One browser for all visitors of a test; each gets a profile of their own. */
public final class Chromium implements AutoCloseable {

    /** A browser that speaks to nobody but the page it shows. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication",
            "--no-first-run",
            "--no-pings");

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        Path installed =
                InstalledChromium.find().orElseThrow(() -> new IllegalStateException(InstalledChromium.MISSING));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed)
                        .setArgs(QUIET));
    }

    /** Another person at a computer where nobody is signed in. */
    public BrowserVisitor visitor(String address, PageInspection inspection) {
        return visitor(address, inspection, Map.of());
    }

    /** Somebody whose browser sends these headers with everything: who they are, where the program believes them. */
    public BrowserVisitor visitor(String address, PageInspection inspection, Map<String, String> headers) {
        return new BrowserVisitor(
                browser.newContext(new Browser.NewContextOptions()
                        .setExtraHTTPHeaders(headers)
                        .setLocale("ru-RU")
                        .setTimezoneId("Asia/Tomsk")
                        .setViewportSize(PageInspection.WIDE, PageInspection.HEIGHT)),
                address,
                inspection);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
