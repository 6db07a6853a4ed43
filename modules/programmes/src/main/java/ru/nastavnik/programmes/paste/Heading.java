package ru.nastavnik.programmes.paste;

import java.util.Locale;

/** What a cell of a header row announces. */
enum Heading {
    NUMBER,
    MENTOR,
    MENTEE,
    CLASS,
    MENTOR_CLASS,
    MENTEE_CLASS,
    POST,
    ADULT,
    CHILD,
    OTHER;

    static Heading read(String cell) {
        String text = cell.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[\\s\\u000B]+", " ");
        boolean name = text.matches(".*(фио|ф\\. ?и\\. ?о|фамили|имя).*");
        boolean mentee =
                text.matches(".*(наставляем|подопечн|закреплен|молодой специалист|молодого специалиста|стажер).*");
        boolean mentor = !mentee && text.contains("наставник") && !text.contains("наставническ");
        if (text.matches("(№|n|#|п/п|nn).{0,8}")) {
            return NUMBER;
        }
        if (!name && text.contains("класс") && !text.contains("классный руков")) {
            return mentee ? MENTEE_CLASS : mentor ? MENTOR_CLASS : CLASS;
        }
        if (!name && (text.contains("должность") || text.contains("предмет"))) {
            return POST;
        }
        if (mentee) {
            return MENTEE;
        }
        if (mentor) {
            return MENTOR;
        }
        if (text.matches(".*(учитель|педагог).*")) {
            return ADULT;
        }
        return text.matches(".*(ученик|учащ|обучающ|воспитанник).*") ? CHILD : OTHER;
    }
}
