package ru.nastavnik.participants.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.ConsentScans;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** The scans of one person's consents, in schools that keep them. */
@Controller
@RequestMapping("/s/{alias}/people/consents/{id}/scans")
@ForRoles(Role.COORDINATOR)
class ScanPages {

    private final ConsentScans scans;
    private final People people;
    private final ConsentChoices choices;
    private final AccessJournal journal;

    ScanPages(ConsentScans scans, People people, ConsentChoices choices, AccessJournal journal) {
        this.scans = scans;
        this.people = people;
        this.choices = choices;
        this.journal = journal;
    }

    @GetMapping
    String list(@PathVariable UUID id, @CurrentUser SignedInUser user, Model model, Locale language) {
        return show(id, null, user, model, language);
    }

    @PostMapping
    @HeavyWork
    Object add(
            @PathVariable String alias,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "PARTICIPATION") ConsentKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Person person = person(id);
        try {
            scans.add(person.id(), kind, content(file));
        } catch (Refusal refusal) {
            return new ModelAndView(show(id, refusal, user, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute(Notice.NAME, Notice.of("papers.notice.scan-added"));
        return "redirect:/s/" + alias + "/people/consents/" + id + "/scans";
    }

    /** Saved, never opened in the page: what a file may do in a browser is not to be done at our address. */
    @GetMapping("/{scan}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID scan, @CurrentUser SignedInUser user) {
        ConsentScans.Content content = journal.show(
                user,
                Place.SCAN,
                () -> scans.find(person(id).id(), scan).orElseThrow(() -> new Refusal("papers.refusal.scan-gone")),
                shown -> List.of(new PersonId(id)));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("soglasie." + content.type().name().toLowerCase(Locale.ROOT))
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(content.type().mediaType()))
                .body(content.bytes());
    }

    @PostMapping("/{scan}/removal")
    String remove(@PathVariable String alias, @PathVariable UUID id, @PathVariable UUID scan, RedirectAttributes next) {
        if (!scans.remove(person(id).id(), scan)) {
            throw new Refusal("papers.refusal.scan-gone");
        }
        next.addFlashAttribute(Notice.NAME, Notice.of("papers.notice.scan-removed"));
        return "redirect:/s/" + alias + "/people/consents/" + id + "/scans";
    }

    private static byte[] content(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refusal("papers.refusal.scan-none");
        }
        if (file.getSize() > ConsentScans.LARGEST) {
            throw new Refusal("papers.refusal.scan-large");
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String show(UUID id, @Nullable Refusal trouble, SignedInUser user, Model model, Locale language) {
        Person person = journal.show(user, Place.SCAN, () -> person(id), shown -> List.of(shown.id()));
        model.addAttribute("person", PersonLine.of(person));
        model.addAttribute("scans", scans.of(person.id()));
        model.addAttribute("scansOn", scans.isOn());
        model.addAttribute("allKinds", choices.kinds(language));
        model.addAttribute("trouble", trouble == null ? null : trouble.messageKey());
        model.addAttribute(
                "troubleValues",
                trouble == null ? new Object[0] : trouble.values().toArray());
        return "participants/scans";
    }

    private Person person(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
