package ru.nastavnik.participants.web;

import java.util.List;
import ru.nastavnik.platform.identity.PersonalData;

/** A class on paper, for the class teacher who will not sign in. */
@PersonalData
record PaperSheet(String name, String leader, List<String> pupils) {

    @Override
    public String toString() {
        return "PaperSheet[%s]".formatted(name);
    }
}
