package ru.nastavnik.demo.region;

import ru.nastavnik.tenants.NewSchool;

/**
 * A school of the demo region before it exists.
 *
 * @param heroine whether it is the one that visitors sign in to
 */
record PlannedSchool(NewSchool school, Size size, boolean heroine, long seed) {

    String alias() {
        if (school.alias() == null) {
            throw new IllegalStateException("A school of the demo region has an alias.");
        }
        return school.alias().value();
    }
}
