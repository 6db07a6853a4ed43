package ru.nastavnik.analytics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.analytics.Attention;
import ru.nastavnik.analytics.MunicipalityNumbers;
import ru.nastavnik.analytics.Overview;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.TableFiles;

/** The region at a glance, and one municipality of it. Counts only. */
@Controller
@ForRoles({Role.REGION_ADMIN, Role.REGION_ANALYST})
class RegionPages {

    private static final int SHOWN_AT_ONCE = 12;

    private final Overview overview;
    private final TableFiles files;
    private final Clock clock;

    RegionPages(Overview overview, TableFiles files, Clock clock) {
        this.overview = overview;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/region")
    String region(@RequestParam(required = false) @Nullable Integer start, Model model) {
        SchoolYear asked = year(start);
        List<MunicipalityNumbers> municipalities = overview.municipalities(asked);
        List<Attention> attention = overview.attention(asked);
        addNumbers(asked, model);
        model.addAttribute("municipalities", municipalities);
        model.addAttribute("map", Cartogram.of(municipalities));
        model.addAttribute("attention", attention.stream().limit(SHOWN_AT_ONCE).toList());
        model.addAttribute("more", Math.max(0, attention.size() - SHOWN_AT_ONCE));
        model.addAttribute("trend", Trend.of(overview.trend(year(null))));
        return "analytics/region";
    }

    /** The numbers in large type alone, for a browser that asks every five seconds. */
    @GetMapping("/region/numbers")
    String numbers(@RequestParam(required = false) @Nullable Integer start, Model model) {
        addNumbers(year(start), model);
        return "analytics/region :: numbers";
    }

    @GetMapping("/region/municipalities/{oktmo}")
    String municipality(
            @PathVariable String oktmo, @RequestParam(required = false) @Nullable Integer start, Model model) {
        SchoolYear asked = year(start);
        MunicipalityNumbers found = overview.municipality(oktmo, asked)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("asked", asked);
        model.addAttribute("numbers", found);
        model.addAttribute("forms", FormLine.of(found.sum()));
        return "analytics/municipality";
    }

    @GetMapping("/region/table.xlsx")
    ResponseEntity<byte[]> regionFile(@RequestParam(required = false) @Nullable Integer start, Locale language) {
        return files.file(RegionTables.MUNICIPALITIES, overview.municipalities(year(start)), language);
    }

    @GetMapping("/region/municipalities/{oktmo}/table.xlsx")
    ResponseEntity<byte[]> municipalityFile(
            @PathVariable String oktmo, @RequestParam(required = false) @Nullable Integer start, Locale language) {
        MunicipalityNumbers found = overview.municipality(oktmo, year(start))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return files.file(RegionTables.SCHOOLS, found.schools(), language);
    }

    private void addNumbers(SchoolYear asked, Model model) {
        Overview.Headline headline = overview.headline(asked);
        model.addAttribute("asked", asked);
        model.addAttribute("headline", headline);
        model.addAttribute("forms", FormLine.of(headline.numbers()));
        model.addAttribute(
                "asOf",
                headline.asOf()
                        .map(moment -> LocalDateTime.ofInstant(moment, clock.getZone()))
                        .orElse(null));
    }

    private SchoolYear year(@Nullable Integer start) {
        if (start == null) {
            return SchoolYear.of(LocalDate.now(clock));
        }
        if (start < 2000 || start > 2100) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new SchoolYear(start);
    }
}
