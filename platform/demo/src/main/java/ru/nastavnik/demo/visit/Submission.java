package ru.nastavnik.demo.visit;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** What a browser would send when a button of a form is pressed. */
final class Submission {

    private record Field(String name, String value) {}

    private final String boundary = "visit" + UUID.randomUUID();
    private final List<Field> fields = new ArrayList<>();
    private final Map<Element, Attachment> attached;
    private final Element form;
    private final Element button;

    Submission(Element form, Element button, Map<Element, Attachment> attached) {
        this.form = form;
        this.button = button;
        this.attached = attached;
        controls().forEach(this::take);
        if (button.hasAttr("name")) {
            fields.add(new Field(button.attr("name"), button.attr("value")));
        }
    }

    String target() {
        return button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
    }

    boolean posts() {
        String method = button.hasAttr("formmethod") ? button.attr("formmethod") : form.attr("method");
        return method.equalsIgnoreCase("post");
    }

    private boolean multipart() {
        return form.attr("enctype").equalsIgnoreCase("multipart/form-data");
    }

    String contentType() {
        return multipart() ? "multipart/form-data; boundary=" + boundary : "application/x-www-form-urlencoded";
    }

    byte[] body() {
        return multipart() ? parts() : query().getBytes(StandardCharsets.UTF_8);
    }

    String query() {
        return fields.stream()
                .map(f -> encoded(f.name) + "=" + encoded(f.value))
                .collect(Collectors.joining("&"));
    }

    private byte[] parts() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Field field : fields) {
            body.writeBytes(head("name=\"%s\"\r\n\r\n%s".formatted(field.name, field.value)));
        }
        for (Element input : files()) {
            Attachment file = attached.getOrDefault(input, new Attachment("", new byte[0]));
            body.writeBytes(head("name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                    .formatted(input.attr("name"), file.fileName())));
            body.writeBytes(file.content());
            body.writeBytes(bytes("\r\n"));
        }
        body.writeBytes(bytes("--" + boundary + "--\r\n"));
        return body.toByteArray();
    }

    private byte[] head(String rest) {
        boolean file = rest.contains("filename=");
        return bytes("--" + boundary + "\r\nContent-Disposition: form-data; " + rest + (file ? "" : "\r\n"));
    }

    private List<Element> controls() {
        return form.ownerDocument() == null
                ? List.of()
                : form.ownerDocument().select("input[name], select[name], textarea[name]").stream()
                        .filter(control -> formOf(control) == form && !control.hasAttr("disabled"))
                        .toList();
    }

    private List<Element> files() {
        return controls().stream()
                .filter(control -> control.attr("type").equals("file"))
                .toList();
    }

    /** The form that a control belongs to, by its attribute or by where it stands. */
    static Element formOf(Element control) {
        Element named = control.hasAttr("form") && control.ownerDocument() != null
                ? control.ownerDocument().getElementById(control.attr("form"))
                : null;
        Element around = named == null ? control.closest("form") : named;
        if (around == null) {
            throw new StepFailed("Кнопка или поле «%s» стоит вне формы.".formatted(control.text()));
        }
        return around;
    }

    private void take(Element control) {
        String name = control.attr("name");
        switch (control.normalName()) {
            case "textarea" -> fields.add(new Field(name, control.val().replaceAll("\r?\n", "\r\n")));
            case "select" -> selected(control).forEach(option -> fields.add(new Field(name, option.val())));
            default -> {
                switch (control.attr("type")) {
                    case "file", "submit", "button", "image", "reset" -> {}
                    case "checkbox", "radio" -> {
                        if (control.hasAttr("checked")) {
                            fields.add(new Field(name, control.hasAttr("value") ? control.val() : "on"));
                        }
                    }
                    default -> fields.add(new Field(name, control.val()));
                }
            }
        }
    }

    private static List<Element> selected(Element select) {
        List<Element> chosen = select.select("option[selected]");
        return chosen.isEmpty() && !select.hasAttr("multiple")
                ? select.select("option").stream().limit(1).toList()
                : chosen;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
