package ru.nastavnik.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.nastavnik.platform.figures.Figure;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.tenancy.RegisteredEvent;
import ru.nastavnik.platform.tenancy.TenantContext;

/**
 * The rules of the house that byte code can be asked about. Each has a counter-example among the tests of this part,
 * which shows that the rule can fail.
 */
public final class ArchitectureRules {

    private static final String PLATFORM = "ru.nastavnik.platform..";

    /** A connection that a module opened itself would not be the school's. */
    public static final ArchRule ONLY_THE_PLATFORM_OPENS_CONNECTIONS = noClasses()
            .that()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Connection.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.jdbc.core.JdbcTemplate")
            .orShould()
            .callMethod(EntityManager.class, "unwrap", Class.class)
            .because("the scope decides who logs in; SchoolSql gives plain SQL inside it");

    /** Whoever may enter the region's scope could read the memberships of all schools. */
    public static final ArchRule ONLY_THE_REGIONS_MODULES_ENTER_THE_REGION = noClasses()
            .that()
            .resideOutsideOfPackages(
                    PLATFORM, "ru.nastavnik.tenants..", "ru.nastavnik.analytics..", "ru.nastavnik.demo..")
            .should()
            .callMethodWhere(target(owner(equivalentTo(TenantContext.class))).and(target(name("inRegion"))))
            .because("the work of a school stays in the school");

    /** A scope does not cross to another thread: work handed over would run as nobody. */
    public static final ArchRule NO_THREADS_OUTSIDE_THE_PLATFORM = noClasses()
            .that()
            .resideOutsideOfPackages(PLATFORM, "ru.nastavnik.demo..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ExecutorService.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(CompletableFuture.class)
            .orShould()
            .beAnnotatedWith(Async.class)
            .because("a scope is bound to a block of code on one thread");

    /** Two people must not overwrite each other unseen. */
    public static final ArchRule EVERY_AGGREGATE_HAS_A_VERSION = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and(not(HouseConditions.READ_ONLY))
            .should(HouseConditions.HAVE_A_FIELD_ANNOTATED_WITH_VERSION)
            .because("two people may have the same card open");

    /** Only what a module means to offer is public; its rows are not. */
    public static final ArchRule REPOSITORIES_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAssignableTo("org.springframework.data.repository.Repository")
            .and()
            .resideInAPackage("ru.nastavnik..")
            .should()
            .notBePublic()
            .because("a module is entered by its collections, not by its tables");

    /** The region cannot show a name it has no type for. */
    public static final ArchRule ANALYTICS_KNOWS_NO_PERSON = noClasses()
            .that()
            .resideInAPackage("ru.nastavnik.analytics..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "ru.nastavnik.participants..", "ru.nastavnik.programmes..", "ru.nastavnik.matching..")
                    .or(HouseConditions.PERSONAL))
            .because("the regional centre never sees a person's name");

    /** What is counted cannot carry who was counted. */
    public static final ArchRule FIGURES_HOLD_NUMBERS_ONLY = fields().that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Figure.class)
            .should(HouseConditions.BE_A_NUMBER_AN_ENUM_OR_A_PERIOD)
            .because("a figure that holds text could hold a name");

    /** Events are kept as text for as long as the registry lives. */
    public static final ArchRule EVENTS_CARRY_NO_TEXT = fields().that()
            .areDeclaredInClassesThat()
            .areAssignableTo(RegisteredEvent.class)
            .and()
            .areNotStatic()
            .should(HouseConditions.BE_AN_IDENTIFIER_A_DATE_A_NUMBER_OR_AN_ENUM)
            .because("an event is identifiers and dates, and whoever listens reads the rest");

    /** What the registry reads back must be what was written, and nothing may be hidden in it. */
    public static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(RegisteredEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("an event is what its record says, and no more");

    /** Only a registered event brings its school and its identifier, without which it could be heard twice or nowhere. */
    public static final ArchRule LISTENERS_HEAR_REGISTERED_EVENTS = methods()
            .that()
            .areMetaAnnotatedWith(TransactionalEventListener.class)
            .or()
            .areAnnotatedWith(TransactionalEventListener.class)
            .should(HouseConditions.HEAR_ONE_REGISTERED_EVENT)
            .because("a listener is bound to the event's school and hears each event once");

    /** A name that is printed by accident is printed as nothing. */
    public static final ArchRule PERSONAL_DATA_MASKS_ITSELF = classes()
            .that()
            .areAnnotatedWith(PersonalData.class)
            .should(HouseConditions.OVERRIDE_TO_STRING)
            .because("what reaches a log by way of a message must not name anybody");

    /** The log is read by people who have no business with the names of pupils. */
    public static final ArchRule TYPES_WITH_PERSONAL_DATA_DO_NOT_LOG = noClasses()
            .that()
            .areAnnotatedWith(PersonalData.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Logger.class);

    /** Names that say nothing of the domain hide what a class is for. */
    public static final ArchRule NAMES_COME_FROM_THE_DOMAIN = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto|Service)")
            .because("a class is named after what it is in the domain");

    /** What a class needs stands in its constructor. */
    public static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("what a class needs stands in its constructor");

    /** The demo lives through three school years; so does every test of a deadline. */
    public static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .because("the clock of the region can be moved");

    /** Pages translate; what they show does not know them. */
    public static final ArchRule THE_DOMAIN_DOES_NOT_KNOW_ITS_PAGES = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "ru.nastavnik.demo..", PLATFORM)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "ru.nastavnik.tenants.web..",
                    "ru.nastavnik.participants.web..",
                    "ru.nastavnik.programmes.web..",
                    "ru.nastavnik.matching.web..",
                    "ru.nastavnik.analytics.web.."));

    /** A page that is public could be called from another module. */
    public static final ArchRule PAGES_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic();

    /** The exact assignment is mathematics and stays free of frameworks. */
    public static final ArchRule THE_ASSIGNMENT_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("ru.nastavnik.matching.assignment..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "ru.nastavnik.matching.assignment..", "org.jspecify..")
                            .or(HouseConditions.IDENTIFIERS));

    /** A page that says nothing of whom it is for answers 404; better that the build says so. */
    public static final ArchRule EVERY_PAGE_SAYS_WHOM_IT_IS_FOR = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "ru.nastavnik.tenants..",
                    "ru.nastavnik.participants..",
                    "ru.nastavnik.programmes..",
                    "ru.nastavnik.matching..",
                    "ru.nastavnik.analytics..")
            .should(HouseConditions.NAME_ROLES);

    /** A school's entity names no schema: the connection decides. */
    public static final ArchRule ONLY_THE_REGIONS_ENTITIES_NAME_A_SCHEMA = classes()
            .that()
            .areAnnotatedWith(Table.class)
            .should(HouseConditions.NAME_NO_SCHEMA_BUT_THE_REGIONS)
            .because("a school's tables are found by its login");

    /** What one school left in memory, the next would find. */
    public static final ArchRule NOTHING_IS_KEPT_IN_STATIC_FIELDS = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(PLATFORM)
            .should(HouseConditions.BE_STATIC_AND_CHANGEABLE)
            .because("what one school left there, the next would find");

    /** A cache that does not know schools would answer one with another's rows. */
    public static final ArchRule NOTHING_IS_CACHED_ACROSS_SCHOOLS =
            noMethods().should().beAnnotatedWith(Cacheable.class).because("a cache does not know whose rows it keeps");

    /** What may be absent says so everywhere. */
    public static final ArchRule EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL =
            classes().should(HouseConditions.LIE_IN_A_MARKED_PACKAGE).because("what may be absent is to say so");

    private ArchitectureRules() {}

    /** All rules, each under its name. */
    public static Stream<Named<ArchRule>> all() {
        return Arrays.stream(ArchitectureRules.class.getFields())
                .map(rule -> Named.of(rule.getName().toLowerCase().replace('_', ' '), read(rule)));
    }

    private static ArchRule read(Field rule) {
        try {
            return (ArchRule) rule.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
