package ru.nastavnik.participants.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;

/**
 * A school with its coordinator at the desk, where most tests of pages begin.
 *
 * @param walk the coordinator's way through the pages
 */
record Office(SchoolFixture schools, MockMvc mvc, People people, TenantId school, Walk walk) {

    /** Somebody else of the school. */
    Walk as(Role role) {
        return new Walk(mvc, schools.base(school), schools.as(school, role));
    }

    <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }

    /** @param group as «9 А» */
    Person pupil(String surname, String group) {
        return add(
                surname,
                PersonKind.PUPIL,
                PersonDetails.of(ClassGroup.read(group).orElseThrow(), null));
    }

    Person staff(String surname) {
        return add(surname, PersonKind.STAFF, PersonDetails.of(null, "учитель"));
    }

    /** Their given name is Анна. */
    Person add(String surname, PersonKind kind, PersonDetails details) {
        return add(surname, null, kind, details);
    }

    Person add(String surname, @Nullable String patronymic, PersonKind kind, PersonDetails details) {
        return in(() -> people.add(new PersonName(surname, "Анна", patronymic), kind, details));
    }
}
