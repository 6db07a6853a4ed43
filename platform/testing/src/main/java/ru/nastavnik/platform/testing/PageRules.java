package ru.nastavnik.platform.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What every template and style sheet keeps to: a module's page is put together from its own templates and the shell's;
 * nothing stands inline that the content security policy would refuse; nothing comes from another host; no text is put
 * on a page unescaped.
 */
public final class PageRules {

    private static final String SHELL = "platform";
    private static final Pattern INCLUDED = Pattern.compile("~\\{\\s*([\\w-]+)/[\\w/-]+\\s*(?:::|})");
    private static final Pattern OTHER_HOST = Pattern.compile("(?i)^\\s*[|'@{]*(?:https?:)?//.*");
    private static final Pattern STYLE_FROM_ELSEWHERE = Pattern.compile("(?i)@import|url\\(\\s*[\"']?(?:https?:)?//");
    private static final Pattern SCRIPT_TO_ELSEWHERE = Pattern.compile("(?i)[\"'`](?:https?:)?//[a-z]|\\beval\\(");

    private final List<String> complaints = new ArrayList<>();
    private final Path root;

    private PageRules(Path root) {
        this.root = root;
    }

    /**
     * What is amiss in all modules below a folder, a sentence each; empty when all is well.
     *
     * @param root the root of the build, or of one module
     */
    public static List<String> complaints(Path root) {
        PageRules check = new PageRules(root);
        SourceFiles.below(root, "src/main/resources/templates/", ".html").forEach(check::template);
        SourceFiles.below(root, "src/main/resources/static/", ".css")
                .forEach(file ->
                        check.text(file, STYLE_FROM_ELSEWHERE, "takes a style, picture or font from elsewhere"));
        SourceFiles.below(root, "src/main/resources/static/", ".js")
                .forEach(file -> check.text(file, SCRIPT_TO_ELSEWHERE, "reaches another host or evaluates text"));
        return check.complaints;
    }

    private void template(Path file) {
        String text = SourceFiles.read(file);
        Matcher included = INCLUDED.matcher(text);
        while (included.find()) {
            String module = included.group(1);
            if (!module.equals(SHELL) && !module.equals(moduleOf(file))) {
                complain(file, "includes a template of the module " + module);
            }
        }
        Document page = Jsoup.parse(text, "", Parser.xmlParser());
        for (Element element : page.getAllElements()) {
            if (element.normalName().equals("style")) {
                complain(file, "has a <style>");
            }
            if (element.normalName().equals("script") && !element.hasAttr("src") && !element.hasAttr("th:src")) {
                complain(file, "has a script inline");
            }
            element.attributes().forEach(attribute -> attribute(file, attribute));
        }
    }

    private void attribute(Path file, Attribute attribute) {
        String name = attribute.getKey().toLowerCase().replaceFirst("^(th|data-th|data):|^data-th-", "");
        String value = attribute.getValue();
        if (name.equals("style") || name.startsWith("on") || name.startsWith("hx-on")) {
            complain(file, "has the attribute %s, which the content security policy refuses".formatted(name));
        }
        if (name.equals("utext")) {
            complain(file, "puts text on the page unescaped");
        }
        boolean leads = List.of("href", "src", "action", "hx-get", "hx-post", "formaction")
                .contains(name);
        if (leads
                && (OTHER_HOST.matcher(value).matches()
                        || value.strip().toLowerCase().startsWith("javascript:"))) {
            complain(file, "leads to another host or to a script: " + value);
        }
    }

    private void text(Path file, Pattern wrong, String what) {
        if (wrong.matcher(SourceFiles.read(file)).find()) {
            complain(file, what);
        }
    }

    private static String moduleOf(Path template) {
        String path = template.toString().replace('\\', '/');
        return path.substring(path.indexOf("/templates/") + "/templates/".length())
                .replaceFirst("/.*", "");
    }

    private void complain(Path file, String what) {
        complaints.add("%s %s.".formatted(root.relativize(file).toString().replace('\\', '/'), what));
    }
}
