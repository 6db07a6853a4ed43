package ru.nastavnik.participants.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A class on the page of classes.
 *
 * @param teacher   identifier of who leads it, empty for nobody
 * @param leader    their name
 * @param signsIn   whether they can sign in
 * @param requests  how many of its pupils have a request
 * @param came      how many came since the first of September
 * @param left      how many left
 * @param answered  the day of its answer
 * @param by        message key of how the answer came
 */
@PersonalData
record ClassLine(
        String name,
        String teacher,
        String leader,
        boolean signsIn,
        int pupils,
        long requests,
        int came,
        int left,
        @Nullable LocalDate answered,
        String by) {

    @Override
    public String toString() {
        return "ClassLine[%s]".formatted(name);
    }
}
