package ru.nastavnik.demo.region;

import ru.nastavnik.tenants.NewSchool;

/**
 * A school of the demo region before it exists.
 *
 * @param heroine whether it is the one that visitors sign in to
 * @param quiet   whether nobody has found a mentor there in the present year
 */
record PlannedSchool(NewSchool school, Size size, boolean heroine, boolean quiet, long seed) {

    String alias() {
        if (school.alias() == null) {
            throw new IllegalStateException("A school of the demo region has an alias.");
        }
        return school.alias().value();
    }
}
