package ru.nastavnik.participants.roster.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts that call themselves tables, and files of other kinds that do. */
final class TextFiles {

    private static final String LIST = "ФИО;Класс\r\nЧижов Лев;7А\r\n";
    private static final int MOST = 9 * 1024 * 1024;

    private TextFiles() {}

    static List<Hostile> all() {
        List<Hostile> files = new ArrayList<>();
        for (String charset :
                List.of("UTF-8", "windows-1251", "UTF-16", "UTF-16LE", "UTF-16BE", "KOI8-R", "IBM866", "UTF-32")) {
            files.add(new Hostile("a list in " + charset, "список.csv", () -> LIST.getBytes(Charset.forName(charset))));
            files.add(new Hostile(
                    "a marked list in " + charset,
                    "список.csv",
                    () -> ("\uFEFF" + LIST).getBytes(Charset.forName(charset))));
        }
        texts().forEach((what, text) ->
                files.add(new Hostile(what, "список.csv", () -> text.getBytes(StandardCharsets.UTF_8))));
        for (String one : List.of("a", ";", "\n", "\r", "\"", "\";", "\"\"", ",;|\t", "\"я\" ", "=1;")) {
            files.add(new Hostile(
                    "nine megabytes of " + one.strip(),
                    "список.csv",
                    () -> one.repeat(MOST / one.getBytes(StandardCharsets.UTF_8).length)
                            .getBytes(StandardCharsets.UTF_8)));
        }
        files.add(new Hostile("eleven megabytes", "список.csv", () -> new byte[11 * 1024 * 1024]));
        files.add(new Hostile("nothing", "список.csv", () -> new byte[0]));
        for (int value : new int[] {0, 10, 32, 34, 60, 80, 208, 255}) {
            files.add(new Hostile("a single byte " + value, "список.xlsx", () -> new byte[] {(byte) value}));
        }
        for (int seed = 0; seed < 6; seed++) {
            Random chance = new Random(seed);
            files.add(new Hostile("noise " + seed, "список.xlsx", () -> {
                byte[] noise = new byte[5000];
                chance.nextBytes(noise);
                return noise;
            }));
        }
        others().forEach((what, begin) ->
                files.add(new Hostile(what, "список.xlsx", () -> begin.getBytes(StandardCharsets.ISO_8859_1))));
        return files;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a name with NUL", LIST.replace("Лев", "Л\u0000ев"));
        texts.put("only a mark", "\uFEFF");
        texts.put("only spaces", " \n \n ");
        texts.put("a quotation that is not closed", "ФИО;Класс\n\"Чижов Лев;7А\nСтриж Лев;7Б\n");
        texts.put("quotation marks in between", "ФИО;Класс\nЧижов \"Лев\" Лев;7\"А\"\n");
        texts.put("separated by bars", LIST.replace(';', '|'));
        texts.put("separated by colons", LIST.replace(';', ':'));
        texts.put("ragged rows", "ФИО;Класс\nЧижов Лев\n;;;;;;;\nСтриж Лев;7А;;;;;\n");
        texts.put("old ends of lines", LIST.replace("\r\n", "\r"));
        texts.put("a hundred thousand columns", "ФИО;Класс" + ";я".repeat(100_000) + "\nЧижов Лев;7А\n");
        texts.put("more rows than are read", LIST + "Чижов Лев;7А\n".repeat(5001));
        texts.put("formulas", "ФИО;Класс\n=cmd|'/c calc'!A1;7А\n@SUM(1+1);+7\n");
        texts.put("JSON", "[{\"ФИО\": \"Чижов Лев\"}]");
        texts.put("XML", "<?xml version=\"1.0\"?><list><person>Чижов Лев</person></list>");
        texts.put(
                "XML that asks for a file",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        texts.put(
                "a workbook of 2003 in XML",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>");
        texts.put("a letter", "Уважаемые коллеги! Списки пришлю завтра.");
        texts.put("a database", "create table person (id int);\ninsert into person values (1);");
        texts.put(
                "a title of nine hundred quotation marks",
                "9" + "\"".repeat(90_000) + "\nФИО;Дата рождения\nЧижов Лев;1\n");
        return texts;
    }

    private static Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj");
        others.put("a PNG", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR");
        others.put("a JPEG", "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000");
        others.put("a GIF", "GIF89a\u0001\u0000\u0001\u0000");
        others.put("a program", "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004");
        others.put("another program", "\u007fELF\u0002\u0001\u0001\u0000");
        others.put("RTF", "{\\rtf1\\ansi\\deff0 {\\object\\objdata 0105}}");
        others.put("RAR", "Rar!\u001a\u0007\u0001\u0000");
        others.put("7z", "7z\u00bc\u00af\u0027\u001c\u0000\u0004");
        others.put("gzip", "\u001f\u008b\u0008\u0000\u0000\u0000");
        others.put("a class", "\u00ca\u00fe\u00ba\u00be\u0000\u0000\u0000\u0041");
        others.put("PK and nothing else", "PK");
        return others;
    }
}
