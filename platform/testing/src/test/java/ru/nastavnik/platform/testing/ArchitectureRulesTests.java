package ru.nastavnik.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTests {

    private static final JavaClasses WRONG = new ClassFileImporter()
            .importPackages(
                    "ru.nastavnik.participants.wrong",
                    "ru.nastavnik.participants.web.wrong",
                    "ru.nastavnik.analytics.wrong",
                    "ru.nastavnik.matching.assignment.wrong");

    static Stream<Arguments> counterExamples() {
        return Stream.of(
                Arguments.of(
                        ArchitectureRules.ONLY_THE_PLATFORM_OPENS_CONNECTIONS,
                        List.of("OpensItsOwnConnection", "UnwrapsTheConnection")),
                Arguments.of(ArchitectureRules.ONLY_THE_REGIONS_MODULES_ENTER_THE_REGION, List.of("EntersTheRegion")),
                Arguments.of(ArchitectureRules.NO_THREADS_OUTSIDE_THE_PLATFORM, List.of("StartsAThread")),
                Arguments.of(ArchitectureRules.EVERY_AGGREGATE_HAS_A_VERSION, List.of("HasNoVersion")),
                Arguments.of(ArchitectureRules.REPOSITORIES_STAY_IN_THEIR_PACKAGE, List.of("PublicRepository")),
                Arguments.of(ArchitectureRules.ANALYTICS_KNOWS_NO_PERSON, List.of("KnowsAPerson")),
                Arguments.of(
                        ArchitectureRules.EVENTS_CARRY_NO_TEXT, List.of("SaysAName", "CarriesAnything", "IsNoRecord")),
                Arguments.of(ArchitectureRules.EVENTS_ARE_RECORDS, List.of("IsNoRecord")),
                Arguments.of(
                        ArchitectureRules.LISTENERS_HEAR_REGISTERED_EVENTS,
                        List.of("HearsAnything", "HearsPastTheKernel")),
                Arguments.of(ArchitectureRules.PERSONAL_DATA_MASKS_ITSELF, List.of("ShowsTheName")),
                Arguments.of(ArchitectureRules.TYPES_WITH_PERSONAL_DATA_DO_NOT_LOG, List.of("LogsTheName")),
                Arguments.of(ArchitectureRules.NAMES_COME_FROM_THE_DOMAIN, List.of("PersonService")),
                Arguments.of(ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS, List.of("InjectsAField")),
                Arguments.of(
                        ArchitectureRules.TIME_COMES_FROM_THE_CLOCK,
                        List.of("AsksTheMachineForTheDay", "KeepsAnOldDate")),
                Arguments.of(ArchitectureRules.THE_DOMAIN_DOES_NOT_KNOW_ITS_PAGES, List.of("KnowsItsPage")),
                Arguments.of(ArchitectureRules.PAGES_ARE_HIDDEN, List.of("PublicPage")),
                Arguments.of(ArchitectureRules.THE_ASSIGNMENT_IS_PLAIN_JAVA, List.of("UsesAFramework")),
                Arguments.of(
                        ArchitectureRules.EVERY_PAGE_SAYS_WHOM_IT_IS_FOR,
                        List.of("ForgetsItsReaders", "LetsStrangersIn")),
                Arguments.of(
                        ArchitectureRules.ONLY_THE_REGIONS_ENTITIES_NAME_A_SCHEMA, List.of("ReachesIntoTheRegion")),
                Arguments.of(ArchitectureRules.NOTHING_IS_KEPT_IN_STATIC_FIELDS, List.of("RemembersTheLastSchool")),
                Arguments.of(ArchitectureRules.NOTHING_IS_CACHED_ACROSS_SCHOOLS, List.of("CachesForEverybody")),
                Arguments.of(ArchitectureRules.EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL, List.of(".wrong.")));
    }

    @ParameterizedTest
    @MethodSource("counterExamples")
    void findsExactlyItsCounterExamples(ArchRule rule, List<String> wrong) {
        List<String> reported = rule.evaluate(WRONG).getFailureReport().getDetails();

        for (String name : wrong) {
            assertThat(reported).anyMatch(line -> line.contains(name));
        }
        assertThat(reported).allMatch(line -> wrong.stream().anyMatch(line::contains));
    }

    /** The one rule whose subject is a single type: its condition is asked about a type that breaks it. */
    @Test
    void tellsAFigureWithTextFromOneWithNumbers() {
        JavaClasses holding = new ClassFileImporter().importClasses(HoldsText.class);

        assertThat(com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
                        .should(HouseConditions.BE_A_NUMBER_AN_ENUM_OR_A_PERIOD)
                        .evaluate(holding)
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("HoldsText.name");
    }

    @Test
    void hasACounterExampleForEveryRule() {
        assertThat(counterExamples().count() + 1)
                .as("rules with a counter-example")
                .isEqualTo(ArchitectureRules.all().count());
    }

    private record HoldsText(String name, long value) {}
}
