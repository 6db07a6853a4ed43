package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.participants.roster.Roster;
import ru.nastavnik.participants.roster.RosterId;
import ru.nastavnik.participants.roster.RosterLine;
import ru.nastavnik.participants.roster.Rosters;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.TableFiles;

/** The plan of an uploaded list as a workbook: one tab of the page, or all of it. */
@Controller
@RequestMapping("/s/{alias}/people/lists/{id}/table.xlsx")
@ForRoles(Role.COORDINATOR)
class PlanTablePages {

    private final Rosters rosters;
    private final PlanTable table;
    private final AccessJournal journal;
    private final TableFiles files;

    PlanTablePages(Rosters rosters, PlanTable table, AccessJournal journal, TableFiles files) {
        this.rosters = rosters;
        this.table = table;
        this.journal = journal;
        this.files = files;
    }

    /** @param show the tab, as on the page; without one the whole plan */
    @HeavyWork
    @GetMapping
    ResponseEntity<byte[]> file(
            @PathVariable UUID id,
            @RequestParam @Nullable String show,
            @CurrentUser SignedInUser user,
            Locale language) {
        Roster roster =
                rosters.find(new RosterId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<RosterLine> taken = journal.takeOut(
                user,
                Place.ROSTER,
                () -> table.lines(roster.id(), show),
                lines -> lines.stream().flatMap(line -> line.person().stream()).toList());
        return files.file(table.in(language), taken, language);
    }
}
