package ru.nastavnik.isolation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The row that an endpoint without one would get: what follows from its address is filled in, the rest is asked. */
final class Proposal {

    private Proposal() {}

    static Row of(Endpoint endpoint) {
        Map<UserKind, String> cells = new EnumMap<>(UserKind.class);
        for (UserKind kind : UserKind.values()) {
            cells.put(kind, cell(endpoint, kind));
        }
        List<Slot> slots = endpoint.variables().stream()
                .skip(endpoint.isBelowSchool() ? 1 : 0)
                .filter(name -> endpoint.word(name).isEmpty())
                .map(name ->
                        new Slot(Slot.Place.PATH, name, ObjectKind.named(name).orElse(ObjectKind.STAFF), "404", "404"))
                .toList();
        return new Row(endpoint.name(), slots, "", cells);
    }

    /** Below a school only the roles that have pages are in question, and below the region only the region's. */
    private static String cell(Endpoint endpoint, UserKind kind) {
        boolean mayEnter = endpoint.isBelowSchool()
                ? kind.place() == UserKind.Place.OWN_SCHOOL
                : !endpoint.isBelowRegion() || kind.place() == UserKind.Place.REGION;
        if (mayEnter && kind.isSignedIn() || !endpoint.isBelowSchool() && !endpoint.isBelowRegion()) {
            return "?";
        }
        return kind.isSignedIn() ? Row.CLOSED : Row.SIGN_IN;
    }
}
