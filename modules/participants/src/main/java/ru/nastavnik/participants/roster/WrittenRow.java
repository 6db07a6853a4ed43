package ru.nastavnik.participants.roster;

import java.util.Arrays;
import java.util.List;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What of a row can be wrong, exactly as it was written: kept with a row that has to be mended or looked at, so that it
 * can be mended where it is shown. Nothing that is dropped from a list is among it.
 *
 * @param name  whole, however many columns it took
 * @param group class
 * @param birth date or year
 */
@PersonalData
public record WrittenRow(String name, String group, String birth) {

    static final WrittenRow NOTHING = new WrittenRow("", "", "");

    private static final int LONGEST = 200;

    public WrittenRow {
        name = plain(name);
        group = plain(group);
        birth = plain(birth);
    }

    private static String plain(String text) {
        String plain = Blanks.single(text).strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    String write() {
        return equals(NOTHING) ? "" : String.join("\t", name, group, birth);
    }

    static WrittenRow read(String written) {
        List<String> parts = Arrays.asList(written.split("\t", -1));
        return parts.size() < 3 ? NOTHING : new WrittenRow(parts.get(0), parts.get(1), parts.get(2));
    }

    @Override
    public String toString() {
        return "WrittenRow[…]";
    }
}
