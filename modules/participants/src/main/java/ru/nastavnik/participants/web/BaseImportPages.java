package ru.nastavnik.participants.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.participants.bases.BasePlan;
import ru.nastavnik.participants.bases.BaseUpload;
import ru.nastavnik.participants.bases.BaseUploadId;
import ru.nastavnik.participants.bases.BaseUploads;
import ru.nastavnik.participants.bases.PlannedRow;
import ru.nastavnik.participants.bases.TakingBases;
import ru.nastavnik.participants.bases.Undone;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/**
 * A base in the federal form goes in: upload, «что будет», mend, confirm; and is taken back within a day. Its rows wait at
 * an address of their own, so that a closed tab loses nothing. Both bases go in alike.
 */
@ForRoles(Role.COORDINATOR)
abstract class BaseImportPages {

    private final Base base;
    private final TakingBases taking;
    private final BaseUploads uploads;
    private final BasePlans plans;
    private final BaseMendingBook mending;
    private final AccessJournal journal;

    BaseImportPages(
            Base base,
            TakingBases taking,
            BaseUploads uploads,
            BasePlans plans,
            BaseMendingBook mending,
            AccessJournal journal) {
        this.base = base;
        this.taking = taking;
        this.uploads = uploads;
        this.plans = plans;
        this.mending = mending;
        this.journal = journal;
    }

    @GetMapping("/import")
    String upload(Model model) {
        model.addAttribute("form", UploadForm.empty());
        return asked(model);
    }

    private String asked(Model model) {
        show(model);
        model.addAttribute("titles", base.titles());
        model.addAttribute("latest", plans.latest(uploads.latest(base)));
        return "participants/base-import";
    }

    @HeavyWork
    @PostMapping("/import")
    Object read(
            @PathVariable String alias, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model) {
        List<MultipartFile> chosen = form.chosen();
        if (chosen.isEmpty() && !form.isPasted()) {
            errors.rejectValue("file", "people.upload.nothing");
        } else if (chosen.size() > 1) {
            errors.rejectValue("file", "people.bases.import.one-file");
        } else {
            try {
                return opened(
                        alias,
                        chosen.isEmpty()
                                ? taking.readPasted(base, Objects.requireNonNull(form.table()))
                                : taking.read(base, name(chosen.getFirst()), content(chosen.getFirst())));
            } catch (Refusal refusal) {
                errors.rejectValue(
                        chosen.isEmpty() ? "table" : "file",
                        refusal.messageKey(),
                        refusal.values().toArray(),
                        null);
            }
        }
        return new ModelAndView(asked(model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /**
     * What will happen, or what came of it, and the rows that wait to be mended.
     *
     * @param open the place of the row to open, from 0; without it, or where it is right by now, the next that is wrong
     */
    @GetMapping("/import/{id}")
    String plan(
            @PathVariable UUID id,
            @RequestParam @Nullable Integer open,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        BaseUpload upload = uploads.find(base, new BaseUploadId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        BasePlan plan =
                journal.show(user, Place.BASE_IMPORT, () -> taking.plan(base, upload.id()), BaseImportPages::named);
        show(model);
        model.addAttribute("upload", plans.upload(upload));
        model.addAttribute("plan", plan);
        model.addAttribute("tabs", plans.of(plan, language));
        model.addAttribute("open", plans.open(plan, open, language));
        return "participants/base-plan";
    }

    /**
     * Writes the row that is open anew, and opens another.
     *
     * @param open  the place of the row whose cells are sent, from 0
     * @param mark  of that row as it was shown
     * @param next  the place of the row to open; without it, the same or the next that is wrong
     * @param cells of the row, by the names of their columns, among other fields
     */
    @HeavyWork
    @PostMapping("/import/{id}/mend")
    String mend(
            @PathVariable String alias,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int open,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam @Nullable Integer next,
            @RequestParam Map<String, String> cells) {
        taking.mend(base, new BaseUploadId(id), open, mark, cells);
        return opened(alias, new BaseUploadId(id)) + "?open=" + (next == null ? open : next) + "#open";
    }

    /** The rows that are to be mended, as a workbook to mend and to upload again. */
    @HeavyWork
    @GetMapping("/import/{id}/to-mend.xlsx")
    ResponseEntity<byte[]> toMend(@PathVariable UUID id, @CurrentUser SignedInUser user, Locale language) {
        BaseUpload upload = uploads.find(base, new BaseUploadId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        BasePlan plan =
                journal.takeOut(user, Place.BASE_IMPORT, () -> taking.plan(base, upload.id()), BaseImportPages::named);
        return mending.file(plan, language);
    }

    /** @param shown see {@link BasePlan#fingerprint()} */
    @HeavyWork
    @PostMapping("/import/{id}/take")
    String take(
            @PathVariable String alias,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String shown,
            RedirectAttributes next) {
        Optional<BaseUpload> taken = taking.take(base, new BaseUploadId(id), shown);
        taken.ifPresentOrElse(
                upload -> next.addFlashAttribute(
                        Notice.NAME, Notice.of("people.bases.notice.taken", upload.added(), upload.updated())),
                () -> next.addFlashAttribute("changed", true));
        return opened(alias, taken.map(BaseUpload::id).orElse(new BaseUploadId(id)));
    }

    /** Takes away what was uploaded and not taken in. */
    @PostMapping("/import/{id}/drop")
    String drop(@PathVariable String alias, @PathVariable UUID id, RedirectAttributes next) {
        uploads.drop(base, new BaseUploadId(id));
        next.addFlashAttribute(Notice.NAME, Notice.of("people.bases.notice.dropped"));
        return "redirect:/s/" + alias + BasePath.of(base) + "/import";
    }

    @HeavyWork
    @PostMapping("/import/{id}/undo")
    String undo(@PathVariable String alias, @PathVariable UUID id, RedirectAttributes next) {
        Undone undone = uploads.undo(base, new BaseUploadId(id));
        next.addFlashAttribute(
                Notice.NAME,
                undone.kept().isEmpty()
                        ? Notice.of("people.bases.notice.undone", undone.removed(), undone.restored(), undone.pairs())
                        : Notice.of(
                                "people.bases.notice.undone-but",
                                undone.removed(),
                                undone.restored(),
                                undone.pairs(),
                                undone.kept().size(),
                                undone.some()));
        return opened(alias, new BaseUploadId(id));
    }

    private static List<PersonId> named(BasePlan plan) {
        return plan.rows().stream()
                .map(PlannedRow::person)
                .filter(Objects::nonNull)
                .toList();
    }

    private String opened(String alias, BaseUploadId upload) {
        return "redirect:/s/" + alias + BasePath.of(base) + "/import/" + upload;
    }

    private void show(Model model) {
        model.addAttribute("which", base.name());
        model.addAttribute("path", BasePath.of(base));
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
