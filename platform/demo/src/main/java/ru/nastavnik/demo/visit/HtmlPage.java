package ru.nastavnik.demo.visit;

import java.net.URI;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page that came, what was typed into it, and how its parts are found by their words. */
final class HtmlPage {

    private static final String BLOCKS = "tr, li, fieldset, article, section, form, details, div.card, div.door";

    private final Document document;
    private final URI address;
    private final int status;
    private final Map<Element, Attachment> attached = new IdentityHashMap<>();

    HtmlPage(Document document, URI address, int status) {
        this.document = document;
        this.address = address;
        this.status = status;
    }

    URI address() {
        return address;
    }

    int status() {
        return status;
    }

    Element whole() {
        return document.body();
    }

    Element block(List<String> texts) {
        List<Element> around = document.select(BLOCKS).stream()
                .filter(block -> texts.stream().allMatch(text -> says(block, text)))
                .toList();
        return around.stream()
                .filter(block -> around.stream()
                        .noneMatch(inner -> inner != block && inner.parents().contains(block)))
                .findFirst()
                .orElseThrow(() -> missing("места со словами", String.join("» и «", texts)));
    }

    static boolean says(Element part, String text) {
        return Wording.plain(part.text()).contains(Wording.plain(text))
                || part.select("input[value], textarea").stream()
                        .anyMatch(field -> !field.attr("type").equals("hidden")
                                && field.val().contains(text));
    }

    Element link(Element within, String text) {
        return Wording.closest(within.select("a[href]"), HtmlPage::spoken, text)
                .orElseThrow(() -> missing("ссылки", text));
    }

    Element summary(Element within, String text) {
        return Wording.closest(within.select("summary"), HtmlPage::spoken, text)
                .orElseThrow(() -> missing("свёрнутого под словами", text));
    }

    Element button(Element within, String text) {
        Element button = Wording.closest(
                        within.select("button, input[type=submit]").stream()
                                .filter(it -> !it.attr("type").equals("button"))
                                .toList(),
                        HtmlPage::spoken,
                        text)
                .orElseThrow(() -> missing("кнопки", text));
        if (button.hasAttr("disabled")) {
            throw new StepFailed("Кнопка «%s» не нажимается %s.".formatted(text, where()));
        }
        return button;
    }

    private static String spoken(Element element) {
        String label = element.attr("aria-label");
        return label.isEmpty() ? element.normalName().equals("input") ? element.val() : element.text() : label;
    }

    Element text(Element within, String label) {
        return labelled(
                within, label, "input:not([type=checkbox], [type=radio], [type=file], [type=hidden]), textarea");
    }

    Element file(Element within, String label) {
        return labelled(within, label, "input[type=file]");
    }

    Element box(Element within, String label) {
        return labelled(within, label, "input[type=checkbox]");
    }

    void choose(Element within, String label, String option) {
        List<Element> groups = within.select("fieldset").stream()
                .filter(group -> !group.select("input[type=radio]").isEmpty())
                .filter(group -> Wording.plain(group.select("legend").text()).contains(Wording.plain(label)))
                .toList();
        if (!groups.isEmpty()) {
            Element radio = labelled(groups.getFirst(), option, "input[type=radio]");
            groups.getFirst().select("input[type=radio]").removeAttr("checked");
            radio.attr("checked", "checked");
            return;
        }
        Element select = labelled(within, label, "select");
        Element chosen = Wording.closest(select.select("option"), Element::text, option)
                .orElseThrow(() -> missing("варианта «%s» в списке".formatted(option), label));
        select.select("option").removeAttr("selected");
        chosen.attr("selected", "selected");
    }

    void attach(Element input, Attachment file) {
        attached.put(input, file);
    }

    Submission submission(Element button) {
        return new Submission(Submission.formOf(button), button, attached);
    }

    private Element labelled(Element within, String label, String css) {
        record Named(Element field, String name) {}
        List<Named> fields = within.select(css).stream()
                .flatMap(field -> names(field).map(name -> new Named(field, name)))
                .toList();
        return Wording.closest(fields, Named::name, label).map(Named::field).orElseThrow(() -> missing("поля", label));
    }

    private Stream<String> names(Element field) {
        Stream<String> byId = field.id().isEmpty()
                ? Stream.empty()
                : document.select("label").stream()
                        .filter(label -> label.attr("for").equals(field.id()))
                        .map(Element::text);
        Element around = field.closest("label");
        Stream<String> said = Arrays.stream(field.attr("aria-labelledby").split("\\s+"))
                .filter(id -> !id.isEmpty())
                .map(document::getElementById)
                .filter(it -> it != null)
                .map(Element::text);
        return Stream.of(
                        byId,
                        Stream.of(field.attr("aria-label")),
                        Stream.of(said.collect(Collectors.joining(" "))),
                        around == null ? Stream.<String>empty() : Stream.of(around.text()))
                .flatMap(names -> names)
                .filter(name -> !name.isBlank());
    }

    /** What the page says went wrong, for the reader of the failed step. */
    String trouble() {
        String summary = document
                .select(".error-summary, .field-error, [role=alert], #input-error, .kc-feedback-text")
                .eachText()
                .stream()
                .distinct()
                .collect(Collectors.joining(" "));
        return summary.isBlank() ? Wording.plain(document.select("main").text()) : Wording.plain(summary);
    }

    String where() {
        return "на странице %s («%s»)"
                .formatted(
                        address.getPath(), Wording.plain(document.select("h1").text()));
    }

    StepFailed missing(String what, String name) {
        return new StepFailed("Нет %s «%s» %s. Там написано: %s".formatted(what, name, where(), shortened()));
    }

    private String shortened() {
        String text = Wording.plain(document.select("main, body").stream()
                .findFirst()
                .map(Element::text)
                .orElse(""));
        return text.length() <= 900 ? text : text.substring(0, 900) + "…";
    }
}
