package ru.nastavnik.isolation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place that takes an identifier, as the column «ids» writes it: {@code id:pupil} in the path, {@code ?page:number} in
 * the query, {@code +chosen:pupil=200/400} in the form.
 *
 * @param strange what is answered to an identifier that is not the school's, where it is not 404
 * @param garbage what is answered to something that is no identifier, where it is not the same
 */
record Slot(Place place, String name, ObjectKind kind, String strange, String garbage) {

    private static final Pattern FORM = Pattern.compile("([?+]?)([\\w.]+):(\\w+)(?:=(\\w+)(?:/(\\w+))?)?");

    enum Place {
        PATH(""),
        QUERY("?"),
        FORM("+");

        private final String sign;

        Place(String sign) {
            this.sign = sign;
        }
    }

    static Slot read(String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an identifier's place: " + written);
        }
        Place place = parts.group(1).isEmpty() ? Place.PATH : parts.group(1).equals("?") ? Place.QUERY : Place.FORM;
        ObjectKind kind = ObjectKind.named(parts.group(3))
                .orElseThrow(() -> new IllegalArgumentException("Nothing is called %s.".formatted(parts.group(3))));
        String strange = parts.group(4) == null ? "404" : parts.group(4);
        return new Slot(place, parts.group(2), kind, strange, parts.group(5) == null ? strange : parts.group(5));
    }

    String written() {
        String exception = garbage.equals(strange) ? strange : strange + "/" + garbage;
        return place.sign + name + ":" + kind.word() + (exception.equals("404") ? "" : "=" + exception);
    }
}
