package ru.nastavnik.participants.doubles.web;

import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.doubles.Likely;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * Two cards that may be of one person.
 *
 * @param why message key
 */
@PersonalData
record LikelyLine(String one, String other, String first, String second, String why) {

    static LikelyLine of(Likely likely) {
        return new LikelyLine(
                likely.one().id().toString(),
                likely.other().id().toString(),
                described(likely.one()),
                described(likely.other()),
                "doubles.why." + likely.why());
    }

    /** Name, class or post, birth. */
    static String described(Person person) {
        String place =
                person.classGroup().map(ClassGroup::toString).or(person::post).orElse("");
        return person.name().full()
                + (place.isEmpty() ? "" : ", " + place)
                + person.birth().map(birth -> ", " + birth).orElse("");
    }

    @Override
    public String toString() {
        return "LikelyLine[%s, %s]".formatted(one, other);
    }
}
