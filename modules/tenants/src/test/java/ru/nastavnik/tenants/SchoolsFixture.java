package ru.nastavnik.tenants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Invented schools. */
public final class SchoolsFixture {

    public static final String INN = "7000000028";
    public static final String TOMSK = "69701000";

    private SchoolsFixture() {}

    /** A school nobody has heard of, unless the name is used again. */
    public static NewSchool aNewSchool(String name) {
        return aNewSchool(name, null);
    }

    public static NewSchool aNewSchool(String name, @Nullable String alias) {
        return new NewSchool(
                name,
                name,
                new Inn(INN),
                TOMSK,
                SchoolKind.SECONDARY,
                new OfficialName("Белоусова Мария Львовна"),
                alias == null ? null : new SchoolAlias(alias));
    }

    static School aSchool(Instant now) {
        return new School(aNewSchool("СОШ № 101"), new SchoolAlias("tomsk-101"), now);
    }

    static void joined(School school, Instant now) {
        school.reach(JoiningStep.DATABASE, now);
        school.reach(JoiningStep.ORGANIZATION, now);
        school.reach(JoiningStep.DIRECTOR, now);
        school.reach(JoiningStep.OPENING, now);
    }
}
