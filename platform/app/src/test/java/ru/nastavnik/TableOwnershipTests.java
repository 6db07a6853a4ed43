package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.jpa.repository.Query;

/** A table belongs to the module whose changelog makes it, and nobody else touches it. */
class TableOwnershipTests {

    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern REFERRED = Pattern.compile("references (\\w+)");
    private static final Pattern USED = Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+([a-z_.]+)");
    private static final Pattern NAMED_SCHEMA =
            Pattern.compile("(?i)\\b(?:region|ext|reference|s_[a-z0-9]{8,})\\.[a-z]");

    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, String> scripts = new TreeMap<>();

    TableOwnershipTests() throws IOException {
        for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/*/*.sql")) {
            String path = script.getURI().toString().replaceAll(".*/db/", "");
            String text = script.getContentAsString(StandardCharsets.UTF_8);
            scripts.put(path, text);
            String module = path.split("/")[1];
            all(CREATED, text).forEach(table -> owners.put(path.split("/")[0] + "." + table, module));
        }
        assertThat(owners).containsEntry("school.person", "participants").hasSizeGreaterThan(12);
    }

    @Test
    void noForeignKeyLeavesItsModule() {
        scripts.forEach((path, text) -> all(REFERRED, text)
                .forEach(table -> assertThat(owners.get(path.split("/")[0] + "." + table))
                        .as("%s refers to %s", path, table)
                        .isEqualTo(path.split("/")[1])));
    }

    @Test
    void noScriptNamesASchema() {
        scripts.forEach((path, text) ->
                assertThat(NAMED_SCHEMA.matcher(text).find()).as(path).isFalse());
    }

    @Test
    void everyEntityAndEveryNativeQueryKeepsToTheTablesOfItsModule() {
        int seen = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("ru.nastavnik")) {
            String module = type.getPackageName().replaceAll("ru\\.nastavnik\\.(platform\\.)?(\\w+).*", "$2");
            if (type.isAnnotatedWith(Entity.class)) {
                Table table = type.tryGetAnnotationOfType(Table.class).orElse(null);
                String schema = table == null || table.schema().isEmpty() ? "school" : table.schema();
                String name = table == null || table.name().isEmpty()
                        ? type.getSimpleName()
                                .replaceAll("([a-z])([A-Z])", "$1_$2")
                                .toLowerCase()
                        : table.name();
                assertThat(owners.get(schema + "." + name)).as(type.getName()).isEqualTo(module);
                seen++;
            }
            for (JavaMethod method : type.getMethods()) {
                method.tryGetAnnotationOfType(Query.class)
                        .filter(Query::nativeQuery)
                        .ifPresent(query -> all(USED, query.value())
                                .forEach(table -> assertThat(owners)
                                        .as(method.getFullName())
                                        .containsEntry("school." + table, module)));
            }
        }
        assertThat(seen).isGreaterThan(6);
    }

    /** Which schema and which login is the kernel's to choose; elsewhere the words for it do not even occur. */
    @Test
    void onlyTheKernelSpeaksOfSchemasAndLogins() throws IOException {
        Path root = Path.of(System.getProperty("nastavnik.root", "../.."));
        assertThat(speaking(root.resolve("platform/tenancy/src/main")))
                .as("the kernel")
                .isNotEmpty();
        assertThat(speaking(root.resolve("modules"))).isEmpty();
        assertThat(speaking(root.resolve("platform/demo/src/main"))).isEmpty();
    }

    private static List<Path> speaking(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*/src/main/.*\\.(java|sql|xml)"))
                    .toList()) {
                String text = Files.readString(file).toLowerCase();
                if (text.contains("search_path") || text.contains("set role") || text.contains("setschema(")) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** The counter-example: the patterns do find what they are to forbid. */
    @Test
    void findsASchemaAndAForeignTable() {
        assertThat(NAMED_SCHEMA.matcher("select * from region.membership").find())
                .isTrue();
        assertThat(all(USED, "select x from person join consent on true")).containsExactly("person", "consent");
        assertThat(all(REFERRED, "person_id uuid references person")).containsExactly("person");
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
