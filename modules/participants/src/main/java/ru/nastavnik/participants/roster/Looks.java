package ru.nastavnik.participants.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.platform.spreadsheets.Row;

/** What the cells of a column look like, whatever stands over them. Told by the first rows: the others are alike. */
final class Looks {

    private static final int SAMPLE = 200;
    private static final int FEWEST = 2;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST = 200;
    private static final Pattern NOTE = Pattern.compile("[(\\[].*", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’ʼ‐-]*");
    private static final Pattern LETTERS_ONLY = Pattern.compile("[\\p{L}'’ʼ‐. -]+");
    private static final Pattern PARTICLE = Pattern.compile("оглы|оглу|кызы|гызы|улы|уулу|угли");
    private static final Pattern PATRONYMIC =
            Pattern.compile("\\p{L}{2,}(вич|вна|ична|ьич|кич|мич)|.+ (оглы|оглу|кызы|гызы|улы|уулу|угли)");
    private static final Pattern SURNAME =
            Pattern.compile("\\p{L}{2,}([оеё]ва?|[иы]на?|[сц]к(ий|ая|ой)|[ыи]х|ко|[юуа]к|ян|дзе|швили|ич)(-.*)?");
    private static final Pattern ADDRESS = Pattern.compile(
            "(.*[\\s,.(])?(ул|улица|пер|переулок|проспект|пр-т|пр-кт|проезд|пр-д|мкр|микрорайон|обл|область|р-н|район|кв"
                    + "|квартира|дом|село|деревня|пос|поселок|пгт|станция|снт|тракт|шоссе|бульвар)([\\s,.)].*)?"
                    + "|(г|с|д|п)\\. ?[\\p{L}-]{3,}.*");
    private static final Pattern NUMBERS = Pattern.compile("\\+?[\\d\\s()-]{10,}");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");

    private Looks() {}

    /** The rows that tell what the others are like. */
    static List<Row> sample(List<Row> rows) {
        return rows.stream().filter(row -> !row.isBetween()).limit(SAMPLE).toList();
    }

    /** Whether most of the cells in a column that say something are like this, and more than one of them. */
    static boolean mostly(List<Row> rows, int column, Predicate<String> like) {
        int filled = 0;
        int alike = 0;
        for (Row row : rows) {
            String text = row.text(column);
            if (!text.isEmpty()) {
                filled++;
                alike += like.test(text) ? 1 : 0;
            }
        }
        return alike >= FEWEST && alike * 2 >= filled;
    }

    /** The index of the first row like this; 0 where there is none. */
    static int first(List<Row> rows, Predicate<Row> like) {
        return IntStream.range(0, rows.size())
                .filter(i -> like.test(rows.get(i)))
                .findFirst()
                .orElse(0);
    }

    /** Up to which column there is anything that may be kept: the same before and after what may not was taken out. */
    static int width(List<Row> rows) {
        Set<Integer> secret = secret(rows);
        int width = 0;
        for (Row row : rows) {
            for (int column = Math.min(row.size(), MOST_COLUMNS) - 1; column >= width; column--) {
                if (!row.text(column).isEmpty() && !secret.contains(column)) {
                    width = column + 1;
                }
            }
        }
        return width;
    }

    /** Columns of addresses, telephones, e-mail and numbers of documents. */
    static Set<Integer> secret(List<Row> rows) {
        Set<Integer> columns = new HashSet<>();
        int width = rows.stream().mapToInt(Row::size).max().orElse(0);
        for (int column = 0; column < Math.min(width, MOST_COLUMNS); column++) {
            if (mostly(rows, column, Looks::isSecret)) {
                columns.add(column);
            }
        }
        return columns;
    }

    static boolean isSecret(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String folded = text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
        return NUMBERS.matcher(folded).matches()
                        && folded.chars().filter(Character::isDigit).count() >= 10
                || MAIL.matcher(folded).matches()
                || ADDRESS.matcher(folded).matches();
    }

    /** Two to four words as names are written: «Иванов Иван Иванович». */
    static boolean isName(String text) {
        return isPerhapsName(text)
                && words(text)
                        .allMatch(word -> Character.isUpperCase(word.charAt(0))
                                || PARTICLE.matcher(word).matches());
    }

    /** Two to four words of letters, in whatever case, also initials. */
    static boolean isPerhapsName(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = plain(text);
        int words = SPACE.split(plain).length;
        return words >= 2
                && words <= 4
                && LETTERS_ONLY.matcher(plain).matches()
                && !isSecret(plain)
                && ClassGroup.read(plain).isEmpty();
    }

    /** One word as a surname or a given name is written. */
    static boolean isWordOfName(String text) {
        String plain = plain(text);
        return plain.length() > 1
                && plain.length() <= LONGEST
                && WORD.matcher(plain).matches()
                && Character.isUpperCase(plain.charAt(0))
                && ClassGroup.read(plain).isEmpty();
    }

    /** One word that ends as most surnames do. */
    static boolean isSurname(String text) {
        return isWordOfName(text)
                && SURNAME.matcher(plain(text).toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isPatronymic(String text) {
        return text.length() <= LONGEST
                && PATRONYMIC.matcher(plain(text).toLowerCase(Locale.ROOT)).matches();
    }

    private static Stream<String> words(String text) {
        return SPACE.splitAsStream(plain(text));
    }

    private static String plain(String text) {
        return NOTE.matcher(text).replaceAll("").strip();
    }
}
