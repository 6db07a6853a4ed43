package ru.nastavnik.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.identity.Role;

/** Whoever may hold a role has a column in the isolation matrix. */
class ColumnsTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|$");

    @Test
    void thereIsOneForEveryRoleOfTheProgram() {
        assertThat(rolesWithoutColumn(Stream.of(Role.values()).map(Role::name))).isEmpty();
    }

    @Test
    void thereIsOneForEveryRoleOfTheGlossaryAndForNoOther() throws IOException {
        String glossary = Files.readString(Matrix.root().resolve("docs/domain/glossary.md"));

        assertThat(roles(glossary)).hasSizeGreaterThan(10).isEqualTo(new TreeSet<>(UserKind.words()));
    }

    /** The counter-examples: a role that comes tomorrow is missed in both places. */
    @Test
    void aNewRoleIsMissed() {
        assertThat(rolesWithoutColumn(Stream.of("DIRECTOR", "LIBRARIAN"))).containsExactly("LIBRARIAN");
        assertThat(
                        roles(
                                "## Roles\n\n| a | b | c |\n|---|---|---|\n| Библиотекарь | librarian | – |\n\n## More\n| x | y | z |\n"))
                .containsExactly("librarian");
    }

    private static Set<String> rolesWithoutColumn(Stream<String> roles) {
        return roles.filter(role -> !UserKind.roles().contains(role)).collect(Collectors.toSet());
    }

    private static Set<String> roles(String glossary) {
        String section = glossary.replaceFirst("(?s).*\n?## Roles\n", "").replaceFirst("(?s)\n## .*", "");
        return ROW.matcher(section)
                .results()
                .map(row -> row.group(1))
                .skip(1)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
