package ru.nastavnik;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.platform.testing.ArchitectureRules;

class ArchitectureTests {

    /** The program itself: not what only tests and development stand on. */
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/platform/testing/")
                    && !location.contains("/platform/devservices/")
                    && !location.contains("/platform/bench/"))
            .importPackages("ru.nastavnik");

    static Stream<Named<ArchRule>> rules() {
        return ArchitectureRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(PROGRAM);
    }
}
