package ru.nastavnik.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.web.Option;

/**
 * Choosing a mentor for one mentee.
 *
 * @param current {@literal null} where nobody is proposed
 * @param mentors those no rule refuses, the best first
 * @param refused those a rule refuses, each with the sentence
 */
record ChoiceView(
        String path,
        String back,
        int version,
        String mentee,
        String menteeClass,
        String request,
        @Nullable String current,
        List<Option> mentors,
        List<RefusedLine> refused) {

    /** A mentor who cannot be chosen now, and why. */
    record RefusedLine(String mentor, String why) {}
}
