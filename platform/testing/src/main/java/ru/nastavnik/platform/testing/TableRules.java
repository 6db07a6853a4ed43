package ru.nastavnik.platform.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Whether each table of a page can be taken out as a workbook: as many links «Скачать в Excel» as tables, but for those
 * tables that are named with a reason. A table that is a fragment counts on the pages that include it.
 */
public final class TableRules {

    private static final String TEMPLATES = "src/main/resources/templates/";
    private static final Pattern INCLUDED = Pattern.compile("~\\{\\s*([\\w/-]+)\\s*::\\s*([\\w-]+)");
    private static final String EXCEL = "platform/fragments :: excel(";

    /** The bases have a form of their own, and so a link of their own. */
    private static final String EXCEL_OF_BASES = "/base.xlsx'";

    private final Map<String, Document> templates = new HashMap<>();
    private final Set<String> tablesToInclude = new HashSet<>();

    private TableRules(Path root) {
        for (Path file : SourceFiles.below(root, TEMPLATES, ".html")) {
            Document page = Jsoup.parse(SourceFiles.read(file), "", Parser.xmlParser());
            String name = nameOf(file);
            templates.put(name, page);
            page.select("table[th:fragment]")
                    .forEach(table -> tablesToInclude.add(
                            name + " " + table.attr("th:fragment").replaceFirst("\\(.*", "")));
        }
    }

    /**
     * What is amiss in all modules below a folder, a sentence each; empty when all is well.
     *
     * @param root    the root of the build, or of one module
     * @param excused by template, as {@code people/page}, a reason for each of its tables that has no workbook
     */
    public static List<String> complaints(Path root, Map<String, List<String>> excused) {
        TableRules check = new TableRules(root);
        List<String> complaints = new ArrayList<>();
        Set<String> names = new TreeSet<>(check.templates.keySet());
        names.addAll(excused.keySet());
        for (String name : names) {
            int without = check.templates.containsKey(name) ? check.tablesWithoutExcel(name) : 0;
            int reasons = excused.getOrDefault(name, List.of()).size();
            if (without > reasons) {
                complaints.add("%s has %d of its tables without Excel and without a reason."
                        .formatted(name, without - reasons));
            } else if (without < reasons) {
                complaints.add("%s gives %d reasons for tables that it has not, or that have Excel."
                        .formatted(name, reasons - without));
            }
        }
        return complaints;
    }

    private int tablesWithoutExcel(String name) {
        int tables = 0;
        int links = 0;
        for (Element element : templates.get(name).getAllElements()) {
            String included = element.attr("th:replace") + element.attr("th:insert");
            if (included.contains(EXCEL) || element.attr("th:href").contains(EXCEL_OF_BASES)) {
                links++;
            } else if (included.isEmpty() ? isTable(element) : includesTable(included)) {
                tables++;
            }
        }
        return Math.max(0, tables - links);
    }

    private static boolean isTable(Element element) {
        return element.normalName().equals("table") && !element.hasAttr("th:fragment");
    }

    private boolean includesTable(String included) {
        Matcher fragment = INCLUDED.matcher(included);
        return fragment.find() && tablesToInclude.contains(fragment.group(1) + " " + fragment.group(2));
    }

    private static String nameOf(Path template) {
        String path = template.toString().replace('\\', '/');
        return path.substring(path.indexOf(TEMPLATES) + TEMPLATES.length()).replaceFirst("\\.html$", "");
    }
}
