package ru.nastavnik.participants.wrong;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;
import ru.nastavnik.participants.web.wrong.PageThatIsUsed;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.WithoutAccount;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.RegionEvent;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantEvent;
import ru.nastavnik.platform.tenancy.TenantId;

/** What must not be in the program: each class breaks one rule. */
@SuppressWarnings("unused")
final class Wrongs {

    record OpensItsOwnConnection(DataSource source) {}

    static final class UnwrapsTheConnection {
        Object open(EntityManager entities) {
            return entities.unwrap(java.sql.Connection.class);
        }
    }

    static final class EntersTheRegion {
        String look() {
            return TenantContext.inRegion(() -> "everything");
        }
    }

    static final class StartsAThread {
        void hurry() {
            Thread.startVirtualThread(() -> {});
        }
    }

    @Entity
    static final class HasNoVersion {
        @Id
        UUID id;
    }

    public interface PublicRepository extends Repository<HasNoVersion, UUID> {}

    record SaysAName(EventId eventId, TenantId tenant, String name) implements TenantEvent {}

    record CarriesAnything(EventId eventId, TenantId tenant, List<Object> things) implements TenantEvent {}

    static final class IsNoRecord implements RegionEvent {
        Object hidden = new Object();

        @Override
        public EventId eventId() {
            return EventId.next();
        }
    }

    static final class HearsAnything {
        @ApplicationModuleListener
        void on(String text) {}
    }

    static final class HearsPastTheKernel {
        @TransactionalEventListener
        void on(SaysAName event) {}
    }

    @PersonalData
    record ShowsTheName(String surname) {}

    @PersonalData
    static final class LogsTheName {
        private static final Logger log = LoggerFactory.getLogger(LogsTheName.class);

        @Override
        public String toString() {
            return "…";
        }
    }

    static final class PersonService {}

    static final class InjectsAField {
        @Autowired
        String injected;
    }

    static final class AsksTheMachineForTheDay {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    record KeepsAnOldDate(Date date) {}

    record KnowsItsPage(PageThatIsUsed page) {}

    @Controller
    public static final class PublicPage {}

    @Controller
    static final class ForgetsItsReaders {
        @GetMapping("/s/{school}/open-to-all")
        String page() {
            return "page";
        }
    }

    @Controller
    @WithoutAccount
    static final class LetsStrangersIn {
        @GetMapping("/s/{school}/open-to-strangers")
        String page() {
            return "page";
        }
    }

    @Entity
    @Table(schema = "region")
    static final class ReachesIntoTheRegion {
        @Id
        UUID id;

        @Version
        Integer version;
    }

    static final class RemembersTheLastSchool {
        static String last;
    }

    static final class CachesForEverybody {
        @Cacheable("people")
        String people() {
            return "everyone";
        }
    }
}
