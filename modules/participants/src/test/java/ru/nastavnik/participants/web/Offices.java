package ru.nastavnik.participants.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.People;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;

/** Opens schools, each with a coordinator. */
@Component
class Offices {

    private final SchoolFixture schools;
    private final MockMvc mvc;
    private final People people;

    Offices(SchoolFixture schools, MockMvc mvc, People people) {
        this.schools = schools;
        this.mvc = mvc;
        this.people = people;
    }

    Office open() {
        return open(new UserId(UUID.randomUUID()));
    }

    /** @param coordinator who sits there */
    Office open(UserId coordinator) {
        TenantId school = schools.school();
        Walk walk = new Walk(mvc, schools.base(school), schools.as(coordinator, school, Role.COORDINATOR));
        return new Office(schools, mvc, people, school, walk);
    }
}
