package ru.nastavnik.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.isolation.TwinSchool.Share;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.testing.Scale;

/** Makes the questions of one row: each kind of user, each place that takes an identifier, each kind of identifier. */
final class Probes {

    private static final Slot SCHOOL = new Slot(Slot.Place.PATH, "", ObjectKind.ALIAS, Row.CLOSED, Row.CLOSED);

    private final World world;
    private int turn;

    Probes(World world) {
        this.world = world;
    }

    List<Probe> of(Row row, Endpoint endpoint) {
        List<Probe> all = new ArrayList<>();
        for (UserKind user : UserKind.values()) {
            all.addAll(of(row, endpoint, user));
        }
        return all;
    }

    private List<Probe> of(Row row, Endpoint endpoint, UserKind user) {
        Probe own = own(row, endpoint, user);
        List<Probe> all = new ArrayList<>(List.of(own));
        if (endpoint.isSafe()) {
            all.addAll(turned(ways(own), Scale.of(1, 3)));
        } else {
            all.add(own.withoutToken());
        }
        List<Probe> strange = new ArrayList<>();
        for (Slot slot : slots(row, endpoint)) {
            strange.addAll(strange(row, endpoint, user, slot));
        }
        all.addAll(row.isOpen(user) ? strange : turned(strange, Scale.of(1, 6)));
        return all;
    }

    /** Everybody's page with the own school's identifiers. */
    Probe own(Row row, Endpoint endpoint, UserKind user) {
        return with(row, endpoint, user, SCHOOL, world.own().alias(), row.cell(user));
    }

    /** A page, a part of one for htmx, the same for a program that wants JSON, and only the headers. */
    private static List<Probe> ways(Probe own) {
        String cell = own.allowed().iterator().next();
        return List.of(
                own.told("htmx").with("HX-Request", "true"),
                own.told("json").with("Accept", "application/json").allowing(Set.of(cell, "406")),
                own.told("head").by("HEAD"));
    }

    private List<Slot> slots(Row row, Endpoint endpoint) {
        return endpoint.isBelowSchool()
                ? Stream.concat(Stream.of(SCHOOL), row.slots().stream()).toList()
                : row.slots();
    }

    private List<Probe> strange(Row row, Endpoint endpoint, UserKind user, Slot slot) {
        List<Probe> all = new ArrayList<>();
        boolean open = row.isOpen(user);
        String closed = slot == SCHOOL && user.isSignedIn() ? Row.CLOSED : row.cell(user);
        if (slot.kind().isIdentifier()) {
            String cell = open ? slot.strange() : closed;
            all.add(with(row, endpoint, user, slot, foreign(slot.kind(), user), cell)
                    .told("foreign " + slot.name()));
            all.add(with(row, endpoint, user, slot, deleted(slot.kind()), slot == SCHOOL ? suspended(user) : cell)
                    .told("deleted " + slot.name()));
        }
        if (slot.kind().mayBeTwin()) {
            all.add(with(row, endpoint, user, slot, twin(slot.kind()), row.cell(user))
                    .told("twin " + slot.name())
                    .allowing(open ? any(row.cell(user), "422") : Set.of(closed)));
        }
        for (Garbage garbage : turned(Garbage.ALL, Scale.of(1, Garbage.ALL.size()))) {
            all.add(garbage(row, endpoint, user, slot, garbage, closed));
        }
        return all;
    }

    private Probe garbage(Row row, Endpoint endpoint, UserKind user, Slot slot, Garbage garbage, String closed) {
        String open = slot.kind().isIdentifier() ? slot.garbage() : row.cell(user);
        String cell = row.isOpen(user) && slot != SCHOOL ? open : closed;
        Probe probe = with(row, endpoint, user, slot, garbage.text(), cell).told("garbage " + slot.name());
        if (slot.place() == Slot.Place.PATH && garbage.turnedAway()) {
            return probe.allowing(Set.of("400"));
        }
        if (!row.isOpen(user)) {
            return garbage.turnedAway() ? probe.allowing(any(cell, "400")) : probe;
        }
        return slot.place() == Slot.Place.PATH
                ? probe.allowing(any(cell, "400", "404"))
                : probe.allowing(any(cell, "400", slot.kind() == ObjectKind.YEAR ? "404" : "422"));
    }

    /** A live object that is not behind the address: another school's, or for the region no object of its own. */
    private String foreign(ObjectKind kind, UserKind user) {
        return switch (kind) {
            case ALIAS ->
                user == UserKind.STRANGER
                        ? world.third().alias()
                        : world.foreign().alias();
            case SCHOOL, UPLOAD, CONFIRMED, LETTER ->
                world.foreign().object(ObjectKind.STAFF, Share.OWN).toString();
            default -> world.foreign().object(kind, Share.OWN).toString();
        };
    }

    /** A suspended school says so to those who hold a role in it, and is not there for anybody else. */
    private static String suspended(UserKind user) {
        boolean held = user.place() == UserKind.Place.OWN_SCHOOL
                && Stream.of(Role.values()).anyMatch(role -> role.name().equals(user.role()));
        return held ? "403" : user.isSignedIn() ? Row.CLOSED : Row.SIGN_IN;
    }

    private String deleted(ObjectKind kind) {
        return kind == ObjectKind.ALIAS
                ? world.suspended().alias()
                : world.foreign().object(kind, Share.GONE).toString();
    }

    private String twin(ObjectKind kind) {
        return world.own().object(kind, Share.TWIN).toString();
    }

    private String own(ObjectKind kind) {
        return switch (kind) {
            case ALIAS -> world.own().alias();
            case TEXT -> "а";
            case NUMBER -> "1";
            case YEAR -> String.valueOf(SchoolYear.of(world.today()).start());
            case MUNICIPALITY -> world.rows().one("select min(oktmo) from region.municipality");
            default -> world.own().object(kind, Share.OWN).toString();
        };
    }

    private Probe with(Row row, Endpoint endpoint, UserKind user, Slot changed, String value, String cell) {
        String alias = changed == SCHOOL ? value : world.own().alias();
        Map<String, String> fields = new LinkedHashMap<>(Map.of("**", "x"));
        Stream.of(row.sends().split("&")).filter(field -> field.contains("=")).forEach(field -> {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], parts[1].replace("{today}", world.today().toString()));
        });
        String path = endpoint.filled(variable -> {
            if (endpoint.isBelowSchool() && variable.equals(endpoint.variables().getFirst())) {
                return Addresses.encoded(alias);
            }
            return row.slots().stream()
                    .filter(slot ->
                            slot.place() == Slot.Place.PATH && slot.name().equals(variable))
                    .map(slot -> Addresses.encoded(slot == changed ? value : own(slot.kind())))
                    .findFirst()
                    .orElseGet(() -> fields.getOrDefault(variable, endpoint.word(variable)));
        });
        fields.remove("**");
        StringBuilder query = new StringBuilder();
        for (Slot slot : row.slots()) {
            String sent = slot == changed ? value : own(slot.kind());
            if (slot.place() == Slot.Place.FORM) {
                fields.put(slot.name(), sent);
            } else if (slot.place() == Slot.Place.QUERY) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(slot.name())
                        .append('=')
                        .append(Addresses.encoded(sent));
            }
        }
        return Probe.of(row, user, endpoint.method(), path + query, fields, cell);
    }

    private static Set<String> any(String... cells) {
        return Stream.of(cells).collect(Collectors.toSet());
    }

    /** Some of them, others each time. */
    private <T> List<T> turned(List<T> all, int most) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < Math.min(most, all.size()); i++) {
            some.add(all.get(Math.floorMod(turn++, all.size())));
        }
        return some;
    }
}
