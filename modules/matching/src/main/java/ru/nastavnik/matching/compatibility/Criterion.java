package ru.nastavnik.matching.compatibility;

import java.util.List;

/** One thing that makes two people fit more or less; each always says why. */
@FunctionalInterface
public interface Criterion {

    Reason judge(Pairing pairing);

    /** The weightiest first. Together they count up to {@link Compatibility#BEST}. */
    static List<Criterion> allCurrentCriteria() {
        return List.of(new SubjectFitsRequest(), new AgeDistance(), new Experience());
    }
}
