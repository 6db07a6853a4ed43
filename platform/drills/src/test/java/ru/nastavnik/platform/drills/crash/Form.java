package ru.nastavnik.platform.drills.crash;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;

/** A form of a page as it would be sent, with what is typed into it. */
final class Form {

    private static final String BOUNDARY = "crash0boundary0drill";

    private record Field(String name, String value) {}

    private record File(String name, String fileName, String content) {}

    private final URI target;
    private final boolean multipart;
    private final List<Field> fields = new ArrayList<>();
    private final List<File> files = new ArrayList<>();

    Form(URI page, FormElement form) {
        String action = form.attr("action");
        this.target = action.isEmpty() ? page : page.resolve(action);
        this.multipart = form.attr("enctype").equals("multipart/form-data");
        form.formData().forEach(pair -> fields.add(new Field(pair.key(), pair.value())));
        form.select("input[type=file]").forEach(input -> fields.removeIf(it -> it.name.equals(input.attr("name"))));
    }

    URI target() {
        return target;
    }

    List<String> names() {
        return fields.stream().map(Field::name).distinct().toList();
    }

    Form set(String name, String... values) {
        fields.removeIf(field -> field.name.equals(name));
        for (String value : values) {
            fields.add(new Field(name, value));
        }
        return this;
    }

    Form attach(String name, String fileName, String content) {
        files.add(new File(name, fileName, content));
        return this;
    }

    String contentType() {
        return multipart ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded";
    }

    byte[] body() {
        return multipart ? parts() : query();
    }

    private byte[] query() {
        return bytes(fields.stream()
                .map(field -> encoded(field.name) + "=" + encoded(field.value))
                .collect(Collectors.joining("&")));
    }

    private byte[] parts() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                field -> body.writeBytes(bytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, field.name, field.value))));
        files.forEach(file -> body.writeBytes(bytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, file.name, file.fileName, file.content))));
        body.writeBytes(bytes("--%s--\r\n".formatted(BOUNDARY)));
        return body.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
