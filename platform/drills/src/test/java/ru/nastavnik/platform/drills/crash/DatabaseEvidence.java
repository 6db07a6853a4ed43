package ru.nastavnik.platform.drills.crash;

import static ru.nastavnik.platform.drills.crash.SchoolFacts.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The traces of commands in the database: read once, past the program, while nobody works. */
final class DatabaseEvidence implements Evidence {

    private final Map<String, SchoolFacts> schools = new HashMap<>();
    private final Map<String, Integer> aliases = new HashMap<>();

    private DatabaseEvidence() {}

    static DatabaseEvidence read(Connection superuser) throws SQLException {
        DatabaseEvidence evidence = new DatabaseEvidence();
        try (Statement sql = superuser.createStatement()) {
            for (List<String> row : SchoolFacts.rows(sql, "select alias, count(*) from region.school group by alias")) {
                evidence.aliases.put(row.get(0), Integer.valueOf(row.get(1)));
            }
            for (List<String> row : SchoolFacts.rows(sql, """
                    select s.alias, x.schema_name from region.school s join region.school_schema x on x.school = s.id
                    where x.state = 'READY'
                    """)) {
                evidence.schools.put(row.get(0), SchoolFacts.read(superuser, row.get(1)));
            }
            sql.execute("reset search_path");
        }
        return evidence;
    }

    @Override
    public List<Integer> of(Command command) {
        if (command.kind() == Command.Kind.SCHOOL) {
            return List.of(aliases.getOrDefault(command.key(), 0));
        }
        SchoolFacts facts = schools.get(command.school());
        if (facts == null) {
            return List.of(0);
        }
        List<String> parts = command.parts();
        return switch (command.kind()) {
            case PAIR ->
                List.of(
                        count(facts.persons(), parts.get(0)),
                        count(facts.persons(), parts.get(1)),
                        Collections.frequency(facts.couples(), parts));
            case UPLOAD ->
                Stream.concat(
                                Stream.of(count(facts.plans(), command.key())),
                                parts.stream().map(name -> count(facts.lines(), name)))
                        .toList();
            case LIST ->
                Stream.concat(
                                Stream.of(count(facts.committed(), command.key())),
                                parts.stream().map(name -> count(facts.persons(), name)))
                        .toList();
            case REQUESTS -> each(parts, person -> count(facts.requests(), command.key(), person));
            case CONSENTS -> each(parts, person -> count(facts.consents(), command.key(), person));
            case ORDER -> each(parts, pair -> count(facts.orders(), command.key(), pair));
            case FIXING ->
                each(
                        parts,
                        proposal -> facts.fixed().containsKey(proposal)
                                ? Math.max(1, facts.fixed().get(proposal))
                                : 0);
            case SCHOOL -> throw new IllegalStateException();
        };
    }

    private static List<Integer> each(List<String> parts, Function<String, Integer> counting) {
        return parts.stream().map(counting).toList();
    }

    /** Fixed proposals whose pair has not been opened yet. */
    List<String> awaited() {
        List<String> awaited = new ArrayList<>();
        schools.forEach((alias, facts) -> facts.fixed().forEach((proposal, pairs) -> {
            if (pairs == 0) {
                awaited.add(alias + " " + proposal);
            }
        }));
        return awaited;
    }

    /** People who stand in a school other than the one they were entered in. */
    List<String> strangers(List<Command> commands) {
        Map<String, String> home = new HashMap<>();
        commands.stream()
                .filter(command -> command.kind() == Command.Kind.PAIR || command.kind() == Command.Kind.UPLOAD)
                .forEach(command -> command.parts().forEach(surname -> home.put(surname, command.school())));
        List<String> strangers = new ArrayList<>();
        schools.forEach((alias, facts) -> facts.persons().keySet().stream()
                .filter(surname -> !alias.equals(home.get(surname)))
                .forEach(surname ->
                        strangers.add("%s of %s stands in %s".formatted(surname, home.get(surname), alias))));
        return strangers;
    }
}
