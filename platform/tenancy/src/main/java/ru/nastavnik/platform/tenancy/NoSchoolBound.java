package ru.nastavnik.platform.tenancy;

/** Something needs a school and none is bound: the code ran outside a school's scope. */
public class NoSchoolBound extends IllegalStateException {

    NoSchoolBound(Scope scope) {
        super("No school is bound; the scope is %s.".formatted(scope.getClass().getSimpleName()));
    }
}
