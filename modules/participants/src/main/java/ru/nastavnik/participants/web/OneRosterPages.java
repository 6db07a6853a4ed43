package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.participants.roster.OneRosterPack;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.tenancy.TenantDirectory;
import ru.nastavnik.platform.web.HeavyWork;

/** The school's list for another system of the school; it comes in again on the page of lists. */
@Controller
@RequestMapping("/s/{alias}/people")
@ForRoles(Role.COORDINATOR)
class OneRosterPages {

    private final OneRosterPack pack;
    private final People people;
    private final AccessJournal journal;
    private final Clock clock;

    OneRosterPages(OneRosterPack pack, People people, AccessJournal journal, Clock clock) {
        this.pack = pack;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/oneroster.zip")
    @HeavyWork
    ResponseEntity<byte[]> download(
            @RequestAttribute("ru.nastavnik.school") TenantDirectory.Tenant school, @CurrentUser SignedInUser user) {
        List<Person> listed = journal.show(
                user,
                Place.ONE_ROSTER,
                people::listed,
                shown -> shown.stream().map(Person::id).toList());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("oneroster.zip")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(pack.of(school.name(), SchoolYear.of(LocalDate.now(clock)), listed));
    }
}
