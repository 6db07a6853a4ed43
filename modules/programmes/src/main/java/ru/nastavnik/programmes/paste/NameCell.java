package ru.nastavnik.programmes.paste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.programmes.naming.Mention;

/**
 * Reads a cell with names: one person or several, each perhaps numbered, with a class or a post before or after the
 * name.
 */
final class NameCell {

    private static final Pattern NUMBERING = Pattern.compile("^\\s*\\d{1,3}\\s*[.)]\\s*");
    private static final Pattern CLASS_AT_END = Pattern.compile(
            "^(.*?\\p{L}\\.?)[\\s(]+((?:1[0-2]|[1-9])\\s*[-–«\"“]?\\s*\\p{L}?\\s*[»\"”]?\\s*(?:класс\\p{L}*|кл\\.?)?)\\s*\\)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PATRONYMIC = Pattern.compile(
            "\\p{L}+(?:вич|вна|чна|ична|инична|оглы|кызы)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> POSTS = Set.of(
            "учитель",
            "педагог",
            "директор",
            "зам",
            "заместитель",
            "завуч",
            "психолог",
            "социальный",
            "воспитатель",
            "преподаватель",
            "методист",
            "библиотекарь",
            "логопед",
            "дефектолог",
            "тьютор",
            "советник",
            "мастер",
            "студент",
            "студентка",
            "ученик",
            "ученица",
            "учащийся",
            "учащаяся",
            "обучающийся",
            "обучающаяся",
            "вожатый",
            "вожатая",
            "инженер",
            "старший",
            "классный",
            "руководитель");

    private NameCell() {}

    /** Everyone whom the cell names, in order. */
    static List<Mention> read(String cell) {
        List<Mention> people = new ArrayList<>();
        for (String piece : pieces(cell)) {
            Optional<ClassGroup> group = ClassGroup.read(piece);
            if (group.isPresent()) {
                people.replaceAll(
                        who -> who.classGroup() == null ? new Mention(who.name(), group.get(), who.post()) : who);
            } else if (looksLikePost(piece) && !people.isEmpty() && !hasName(piece)) {
                Mention last = people.removeLast();
                people.add(new Mention(last.name(), last.classGroup(), joined(last.post(), piece)));
            } else {
                mention(piece).ifPresent(people::add);
            }
        }
        return people;
    }

    private static List<String> pieces(String cell) {
        String[] raw = cell.replaceAll("(?U)\\s+и\\s+(?=\\p{Lu})", ",").split("[,;\u000B/]");
        List<String> pieces = new ArrayList<>();
        for (String part : raw) {
            String piece = NUMBERING
                    .matcher(part)
                    .replaceFirst("")
                    .replaceAll("(?U)\\s+", " ")
                    .strip();
            if (piece.matches("[\\p{Punct}–—\\d]*") && ClassGroup.read(piece).isEmpty()) {
                continue;
            }
            if (!pieces.isEmpty() && continues(pieces.getLast(), piece)) {
                pieces.add(pieces.removeLast() + " " + piece);
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** A name broken over two lines: a lone surname before given name and patronymic, or a patronymic left alone. */
    private static boolean continues(String before, String piece) {
        String[] words = piece.split(" ");
        boolean lone = words.length == 1 && PATRONYMIC.matcher(piece).matches() && before.split(" ").length == 2;
        boolean rest = before.matches("\\p{Lu}[\\p{L}-]+")
                && (words.length == 2 && PATRONYMIC.matcher(words[1]).matches() && !piece.contains(".")
                        || piece.matches("(?:\\p{Lu}\\.\\s?){1,2}"));
        return lone || rest;
    }

    private static Optional<Mention> mention(String piece) {
        String text = piece.replaceAll("\\s+[-–—]\\s+.*$", "");
        String tail =
                text.length() < piece.length() ? piece.substring(text.length()).replaceAll("^[\\s–—-]+", "") : "";
        ClassGroup group = ClassGroup.read(tail).orElse(null);
        Matcher end = CLASS_AT_END.matcher(text);
        if (end.matches() && ClassGroup.read(end.group(2)).isPresent()) {
            group = ClassGroup.read(end.group(2)).orElse(group);
            text = end.group(1);
        }
        text = text.replaceAll("[()\"«»]", " ");
        StringBuilder name = new StringBuilder();
        StringBuilder post = new StringBuilder();
        boolean allLower = text.equals(text.toLowerCase(Locale.ROOT))
                && !isPost(text.strip().split(" ")[0]);
        for (String word : text.replace(".", ". ").strip().split("\\s+")) {
            boolean partOfName = allLower
                    || (Character.isUpperCase(word.codePointAt(0)) && !(name.isEmpty() && isPost(word)))
                    || word.matches("(?i)оглы|кызы");
            (partOfName ? name : post).append(' ').append(word);
        }
        if (group == null && !tail.isEmpty()) {
            post.append(' ').append(tail);
        }
        String called =
                name.toString().strip().replaceAll("\\. (?=\\p{L}\\.)", ".").replaceAll("[.\\s]*-+$", "");
        return called.matches(".*\\p{L}{2}.*")
                ? Optional.of(
                        new Mention(called, group, joined(null, post.toString().strip())))
                : Optional.empty();
    }

    private static @Nullable String joined(@Nullable String before, String more) {
        String all = before == null ? more : before + ", " + more;
        return all.isBlank() ? null : all.substring(0, Math.min(all.length(), 100));
    }

    /** Whether the cell begins with a word such as {@code учитель}, or is all small letters. */
    static boolean looksLikePost(String cell) {
        return isPost(cell.split("[\\s.-]")[0]) || cell.matches("[\\p{Ll}\\s.,()-]+");
    }

    /** Whether the cell holds two capitalised words or a capitalised word with initials. */
    static boolean looksLikeName(String cell) {
        return hasName(cell) || cell.matches("\\p{Lu}[\\p{Ll}-]+") && !isPost(cell);
    }

    private static boolean hasName(String text) {
        return text.matches("(?s).*\\p{Lu}[\\p{L}-]+[\\s\u000B]+\\p{Lu}(\\.|\\p{L}).*")
                && Arrays.stream(text.split("[\\s\u000B]+"))
                                .filter(word -> !isPost(word))
                                .count()
                        > 1;
    }

    private static boolean isPost(String word) {
        return POSTS.contains(word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""));
    }
}
