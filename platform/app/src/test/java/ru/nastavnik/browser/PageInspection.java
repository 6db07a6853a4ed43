package ru.nastavnik.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at each page that visitors come to, once on a wide screen and once on a telephone: what axe finds, what stands
 * out to the side, what is fetched from other hosts, what the browser complains of.
 */
public final class PageInspection {

    static final int WIDE = 1366;
    static final int NARROW = 390;
    static final int HEIGHT = 900;

    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> troubles = new LinkedHashSet<>();

    /** All that was found, a sentence each. */
    public List<String> troubles() {
        return new ArrayList<>(troubles);
    }

    /** How many kinds of page were looked at. */
    public int pages() {
        return seen.size();
    }

    void watch(Page page, String address) {
        page.onConsoleMessage(message -> {
            boolean brokenPageAskedFor =
                    message.text().contains("404") || message.text().contains("422");
            if (message.type().equals("error") && !brokenPageAskedFor) {
                troubles.add("%s: браузер жалуется: %s".formatted(page.url(), message.text()));
            }
        });
        page.onRequest(request -> {
            String host = URI.create(request.url().replaceAll("[?#].*$", "").replace(' ', '+'))
                    .getHost();
            if (host != null && !host.equals(URI.create(address).getHost())) {
                troubles.add("%s: запрос на чужой узел %s".formatted(page.url(), host));
            }
        });
    }

    void inspect(Page page) {
        String kind = kindOf(page);
        if (seen.add(kind)) {
            look(page, kind + " (%d)".formatted(WIDE));
            page.setViewportSize(NARROW, HEIGHT);
            look(page, kind + " (%d)".formatted(NARROW));
            int across = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
            if (across > NARROW) {
                troubles.add("%s: на телефоне страница шире экрана, %d точек".formatted(kind, across));
            }
            page.setViewportSize(WIDE, HEIGHT);
        }
    }

    private void look(Page page, String name) {
        for (Rule violation : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            for (CheckedNode node : violation.getNodes()) {
                troubles.add("%s: %s: %s"
                        .formatted(name, violation.getId(), node.getHtml().replaceAll("\\s+", " ")));
            }
        }
    }

    /** Pages that differ only in whom they show are of one kind. */
    private static String kindOf(Page page) {
        String path = URI.create(page.url().replaceAll("[?#].*$", ""))
                .getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("^/s/[^/]+", "/s/…");
        Object look = page.evaluate("() => [...document.querySelectorAll('main > *, main > section > *')]"
                + ".map(e => e.tagName).filter((t, i, a) => a.indexOf(t) === i).join(' ')");
        return path + " [" + look + "]";
    }
}
