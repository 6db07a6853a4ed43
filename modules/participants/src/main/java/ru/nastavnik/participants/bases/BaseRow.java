package ru.nastavnik.participants.bases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.nastavnik.participants.PlainText;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One row of an uploaded base as it is written.
 *
 * @param number that the person sees beside the row
 * @param cells  those that say something
 */
@PersonalData
record BaseRow(int number, Map<BaseColumn, String> cells) {

    /** Empty where the row says nothing. */
    String text(BaseColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** The cell whose beginning a sentence quotes, as it stands there or shortened. */
    Optional<BaseColumn> quotedBy(Sentence said) {
        return said.values().stream()
                .filter(String.class::isInstance)
                .map(value -> value.toString().replaceFirst("…$", ""))
                .filter(quoted -> !quoted.isEmpty())
                .flatMap(quoted -> cells.entrySet().stream()
                        .filter(cell -> cell.getValue().startsWith(quoted))
                        .map(Map.Entry::getKey))
                .findFirst();
    }

    /** How many signs it holds. */
    int length() {
        return cells.values().stream().mapToInt(String::length).sum();
    }

    /** Tells the row from any other, and from itself once it was mended. */
    String mark() {
        return UUID.nameUUIDFromBytes((number + cells.toString()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    boolean saysOfAPair() {
        return !text(BaseColumn.OTHER).isEmpty();
    }

    /** The rows as they are kept from the plan to the confirmation. */
    static byte[] written(Base base, List<BaseRow> rows) {
        return Packed.of(rows.stream()
                .map(row -> row.number
                        + base.heads().stream()
                                .map(head -> "\t" + row.text(head.column()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n")));
    }

    /** The rows that were kept; what is no row is passed over. */
    static List<BaseRow> read(Base base, byte[] written) {
        List<BaseRow> rows = new ArrayList<>();
        for (String line : Packed.read(written).split("\n")) {
            String[] parts = line.split("\t", -1);
            if (parts.length == base.heads().size() + 1 && parts[0].matches("\\d{1,7}")) {
                Map<BaseColumn, String> cells = new EnumMap<>(BaseColumn.class);
                for (int i = 1; i < parts.length; i++) {
                    put(cells, base.heads().get(i - 1).column(), parts[i]);
                }
                rows.add(new BaseRow(Integer.parseInt(parts[0]), cells));
            }
        }
        return rows;
    }

    /** The row with other cells; those that are not named stay. */
    BaseRow mended(Base base, Map<String, String> anew) {
        Map<BaseColumn, String> mended = new EnumMap<>(BaseColumn.class);
        for (Base.Head head : base.heads()) {
            put(mended, head.column(), anew.getOrDefault(head.column().name(), text(head.column())));
        }
        return new BaseRow(number, mended);
    }

    static void put(Map<BaseColumn, String> cells, BaseColumn column, String text) {
        String said = column == BaseColumn.OTHER ? text.replaceAll("[\\r\\n]+", "; ") : text;
        String plain = PlainText.of(said);
        if (!plain.isEmpty()) {
            cells.put(column, plain);
        }
    }

    @Override
    public String toString() {
        return "BaseRow[%d]".formatted(number);
    }
}
