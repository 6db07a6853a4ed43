package ru.nastavnik.platform.drills.crash;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A page that came.
 *
 * @param address  after all redirects
 * @param document its content
 */
record Page(URI address, Document document) {

    boolean has(String css) {
        return document.selectFirst(css) != null;
    }

    Optional<Form> find(String css) {
        return Optional.ofNullable(document.selectFirst(css)).map(form -> new Form(address, (FormElement) form));
    }

    /** The form that must be there. */
    Form form(String css) {
        return find(css)
                .orElseThrow(() -> new IllegalStateException("No %s on %s: %s"
                        .formatted(css, address, document.select("main, body").text())));
    }

    @Override
    public String toString() {
        return "Page[%s]".formatted(address);
    }
}
