package ru.nastavnik.tenants.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the register, under the many names that departments give it. */
enum RegisterColumn {
    NAME(
            "наименование",
            "полное наименование",
            "название",
            "школа",
            "организация",
            "образовательная организация",
            "наименование оо",
            "наименование организации",
            "наименование образовательной организации",
            "полное наименование оо",
            "полное наименование организации",
            "name"),
    SHORT_NAME(
            "краткое наименование",
            "сокращенное наименование",
            "краткое название",
            "сокращение",
            "краткое наименование оо",
            "short name"),
    INN("инн", "инн организации", "инн оо", "инн школы", "inn"),
    MUNICIPALITY(
            "октмо",
            "код октмо",
            "муниципалитет",
            "муниципальное образование",
            "район",
            "мо",
            "территория",
            "район город",
            "муниципальный район",
            "oktmo",
            "municipality"),
    KIND("вид", "тип", "вид оо", "тип оо", "вид организации", "тип организации", "вид школы", "тип школы", "kind"),
    DIRECTOR(
            "директор",
            "руководитель",
            "фио директора",
            "фио руководителя",
            "директор фио",
            "руководитель фио",
            "ф и о директора",
            "ф и о руководителя",
            "director");

    private final List<String> headers;

    RegisterColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** The column under this header; case, dots, commas and line breaks do not matter. */
    static Optional<RegisterColumn> under(String header) {
        String typed = header.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
        return Arrays.stream(values()).filter(it -> it.headers.contains(typed)).findFirst();
    }
}
