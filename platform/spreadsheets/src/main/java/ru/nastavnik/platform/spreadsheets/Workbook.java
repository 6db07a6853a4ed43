package ru.nastavnik.platform.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A workbook, {@code .xlsx}: streams through it sheet after sheet; hidden sheets are passed over. */
final class Workbook {

    private final ZipParts parts;
    private final Intake intake;
    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private boolean of1904;
    private List<Cell> strings = List.of();
    private WorkbookStyles styles = WorkbookStyles.NONE;

    Workbook(ZipParts parts, Intake intake) {
        this.parts = parts;
        this.intake = intake;
    }

    /**
     * @param names of all parts
     * @throws IOException        when a part is missing or damaged
     * @throws XMLStreamException when a part is not what it has to be
     */
    List<Sheet> read(Set<String> names) throws IOException, XMLStreamException {
        String main = names.contains("xl/workbook.xml")
                ? "xl/workbook.xml"
                : names.stream()
                        .filter(name -> name.endsWith("workbook.xml"))
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        readList(main);
        readTargets(folder + "_rels/" + main.substring(folder.length()) + ".rels", folder);
        List<Sheet> sheets = new ArrayList<>();
        for (Listed sheet : listed) {
            String part = targets.get(sheet.id);
            if (sheet.visible && part != null) {
                try (InputStream content = parts.need(part)) {
                    new WorkbookRows(strings, styles, of1904, intake).read(content);
                }
                sheets.add(intake.sheet(sheet.name));
            }
        }
        return sheets;
    }

    private void readList(String main) throws IOException, XMLStreamException {
        try (InputStream part = parts.need(main);
                Markup xml = new Markup(part)) {
            while (xml.next() && listed.size() < SheetLimits.PARTS) {
                if (xml.starts("workbookPr")) {
                    of1904 = Set.of("1", "true").contains(Objects.requireNonNullElse(xml.attribute("date1904"), ""));
                } else if (xml.starts("sheet")) {
                    listed.add(new Listed(text(xml, "name"), text(xml, "id"), xml.attribute("state")));
                }
            }
        }
    }

    private void readTargets(String rels, String folder) throws IOException, XMLStreamException {
        try (InputStream part = parts.need(rels);
                Markup xml = new Markup(part)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !text(xml, "TargetMode").equals("External")) {
                    String target = text(xml, "Target").replace('\\', '/');
                    readTarget(
                            text(xml, "Type"),
                            text(xml, "Id"),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
    }

    private void readTarget(String type, String id, String name) throws IOException, XMLStreamException {
        if (type.endsWith("/worksheet")) {
            targets.put(id, name);
        } else if (type.endsWith("/sharedStrings")) {
            try (InputStream part = parts.need(name)) {
                strings = WorkbookStrings.read(part, intake);
            }
        } else if (type.endsWith("/styles")) {
            try (InputStream part = parts.open(name).orElse(null)) {
                styles = part == null ? WorkbookStyles.NONE : WorkbookStyles.read(part);
            }
        }
    }

    private static String text(Markup xml, String attribute) {
        return Objects.requireNonNullElse(xml.attribute(attribute), "");
    }

    private record Listed(String name, String id, boolean visible) {

        Listed(String name, String id, @Nullable String state) {
            this(name, id, state == null || state.equals("visible"));
        }
    }
}
