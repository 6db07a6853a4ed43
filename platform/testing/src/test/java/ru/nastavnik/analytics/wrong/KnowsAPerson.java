package ru.nastavnik.analytics.wrong;

import ru.nastavnik.platform.identity.PersonalData;

record KnowsAPerson(Name name) {

    @PersonalData
    static final class Name {

        @Override
        public String toString() {
            return "…";
        }
    }
}
