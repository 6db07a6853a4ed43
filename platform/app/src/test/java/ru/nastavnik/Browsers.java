package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import ru.nastavnik.browser.BrowserVisitor;
import ru.nastavnik.browser.Chromium;
import ru.nastavnik.browser.PageInspection;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;

/** People at browsers of their own in a school made on the spot; each kind of page that they come to is inspected. */
final class Browsers {

    private final Environment environment;
    private final SchoolFixture schools;
    private final Memberships memberships;
    private final Clock clock;

    Browsers(Environment environment, SchoolFixture schools, Memberships memberships, Clock clock) {
        this.environment = environment;
        this.schools = schools;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * Lets somebody walk through a school.
     *
     * @param pages that more kinds of page than these are met: who stands still has shown nothing
     */
    void walk(int pages, Consumer<Visit> walk) {
        PageInspection inspection = new PageInspection();
        try (Chromium chromium = new Chromium()) {
            walk.accept(new Visit(chromium, inspection, schools.school()));
        }
        assertThat(inspection.troubles()).isEmpty();
        assertThat(inspection.pages()).isGreaterThan(pages);
    }

    /** A school, and who comes to it. */
    final class Visit {

        private final Chromium chromium;
        private final PageInspection inspection;
        private final TenantId school;

        private Visit(Chromium chromium, PageInspection inspection, TenantId school) {
            this.chromium = chromium;
            this.inspection = inspection;
            this.school = school;
        }

        /** What the addresses of the school's pages begin with. */
        String base() {
            return schools.base(school);
        }

        BrowserVisitor coordinator() {
            UserId user = new UserId(UUID.randomUUID());
            memberships.grant(
                    user, school, Role.COORDINATOR, LocalDate.now(clock).minusYears(1));
            return chromium.visitor(address(), inspection, Map.of(SignedInByHeader.HEADER, user.toString()));
        }

        /** Somebody who is not signed in. */
        BrowserVisitor stranger() {
            return chromium.visitor(address(), inspection);
        }

        private String address() {
            return "http://localhost:" + environment.getRequiredProperty("local.server.port");
        }
    }
}
