package ru.nastavnik.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.WithoutAccount;
import ru.nastavnik.platform.tenancy.RegisteredEvent;

/** What the rules of the house ask of a class, a field or a method. */
final class HouseConditions {

    static final DescribedPredicate<JavaClass> PERSONAL =
            DescribedPredicate.describe("hold personal data", type -> type.isAnnotatedWith(PersonalData.class));

    static final DescribedPredicate<JavaClass> IDENTIFIERS = DescribedPredicate.describe(
            "are identifiers", type -> type.isRecord() && type.getSimpleName().endsWith("Id"));

    static final DescribedPredicate<JavaClass> READ_ONLY =
            DescribedPredicate.describe("are reference data", type -> type.isAnnotatedWith(Immutable.class));

    static final ArchCondition<JavaClass> HAVE_A_FIELD_ANNOTATED_WITH_VERSION = condition(
            "have a version",
            type -> type.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class)));

    static final ArchCondition<JavaClass> OVERRIDE_TO_STRING = condition(
            "override toString",
            type -> type.isInterface()
                    || type.tryGetMethod("toString").isPresent()
                            && !(type.isRecord() && isGenerated(type.getMethod("toString"))));

    static final ArchCondition<JavaField> BE_A_NUMBER_AN_ENUM_OR_A_PERIOD = condition(
            "be a number, an enum or a period",
            field -> field.getRawType().isPrimitive()
                    || field.getRawType().isEnum()
                    || field.getRawType().isEquivalentTo(SchoolYear.class));

    static final ArchCondition<JavaField> BE_AN_IDENTIFIER_A_DATE_A_NUMBER_OR_AN_ENUM = condition(
            "be an identifier, a date, a number or an enum",
            field -> field.getRawType().isPrimitive()
                    || field.getRawType().isEnum()
                    || IDENTIFIERS.test(field.getRawType())
                    || Stream.of(UUID.class, LocalDate.class, Instant.class, SchoolYear.class)
                            .anyMatch(field.getRawType()::isEquivalentTo));

    static final ArchCondition<JavaMethod> HEAR_ONE_REGISTERED_EVENT = condition(
            "hear one registered event by way of @ApplicationModuleListener",
            method -> method.isAnnotatedWith(ApplicationModuleListener.class)
                    && method.getRawParameterTypes().size() == 1
                    && method.getRawParameterTypes().getFirst().isAssignableTo(RegisteredEvent.class));

    static final ArchCondition<JavaMethod> NAME_ROLES = condition(
            "say for which roles, or stand below /class/ and be for people without an account",
            method -> method.isAnnotatedWith(ForRoles.class)
                    || method.getOwner().isAnnotatedWith(ForRoles.class)
                    || method.getOwner().isAnnotatedWith(WithoutAccount.class) && isBelowClass(method.getOwner()));

    private static boolean isBelowClass(JavaClass pages) {
        return pages.tryGetAnnotationOfType(RequestMapping.class)
                .filter(mapping -> mapping.value().length > 0)
                .filter(mapping -> Stream.of(mapping.value()).allMatch(path -> path.startsWith("/class/")))
                .isPresent();
    }

    static final ArchCondition<JavaClass> NAME_NO_SCHEMA_BUT_THE_REGIONS =
            condition("name no schema but the region's, and that in the region's modules only", type -> {
                String schema = type.getAnnotationOfType(Table.class).schema();
                return schema.isEmpty()
                        || schema.equals("region")
                                && type.getPackageName()
                                        .matches("ru\\.nastavnik\\.(tenants|analytics|platform|demo)\\b.*");
            });

    static final ArchCondition<JavaField> BE_STATIC_AND_CHANGEABLE = new ArchCondition<>("be static and changeable") {

        @Override
        public void check(JavaField field, ConditionEvents events) {
            boolean changeable = field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.FINAL)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
            events.add(new SimpleConditionEvent(field, changeable, field.getFullName() + " can be changed"));
        }
    };

    static final ArchCondition<JavaClass> LIE_IN_A_MARKED_PACKAGE = condition(
            "lie in a package marked with @NullMarked",
            type -> type.getPackage().isAnnotatedWith(NullMarked.class));

    private HouseConditions() {}

    /** What the compiler writes for a record all stands in the line of the record itself. */
    private static boolean isGenerated(JavaMethod toString) {
        return toString.getSourceCodeLocation().getLineNumber()
                == toString.getOwner()
                        .getMethod("hashCode")
                        .getSourceCodeLocation()
                        .getLineNumber();
    }

    private static <T> ArchCondition<T> condition(String description, Predicate<T> holds) {
        return new ArchCondition<>(description) {

            @Override
            public void check(T item, ConditionEvents events) {
                if (!holds.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, item + " does not " + description));
                }
            }
        };
    }
}
