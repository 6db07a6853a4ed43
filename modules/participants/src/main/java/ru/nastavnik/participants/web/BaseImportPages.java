package ru.nastavnik.participants.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
 * A base in the federal form goes in: upload, «что будет», mend, confirm; and is taken back within a day. Nothing of the
 * file is kept until it is confirmed, and then only the rows that could not be taken. Both bases go in alike.
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
    Object plan(
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        List<MultipartFile> chosen = form.chosen();
        if (chosen.isEmpty() && !form.isPasted()) {
            errors.rejectValue("file", "people.upload.nothing");
        } else if (chosen.size() > 1) {
            errors.rejectValue("file", "people.bases.import.one-file");
        } else {
            try {
                BasePlan plan = shown(
                        user,
                        () -> chosen.isEmpty()
                                ? taking.planPasted(base, Objects.requireNonNull(form.table()))
                                : taking.plan(base, name(chosen.getFirst()), content(chosen.getFirst())));
                return planned(plan, null, null, model, language);
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
     * Plans again with one row as it is written now, and opens another to be mended.
     *
     * @param rows  as the page carries them
     * @param of    the upload whose rows they are
     * @param open  the row whose cells are sent
     * @param next  the row to open; without it, the same or the next that is wrong
     * @param cells of the row, by the names of their columns, among other fields
     */
    @HeavyWork
    @PostMapping("/import/mend")
    String mend(
            @RequestParam(defaultValue = "") String rows,
            @RequestParam @Nullable UUID of,
            @RequestParam @Nullable Integer open,
            @RequestParam @Nullable Integer next,
            @RequestParam Map<String, String> cells,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        BasePlan plan = shown(
                user,
                () -> taking.mend(base, rows, open != null ? open : next != null ? next : 0, mended(open, cells)));
        return planned(plan, of, next != null ? next : open, model, language);
    }

    private static Map<String, String> mended(@Nullable Integer open, Map<String, String> cells) {
        return open == null ? Map.of() : cells;
    }

    /** The rows that are to be mended, as a workbook to mend and to upload again. */
    @HeavyWork
    @PostMapping("/import/to-mend.xlsx")
    ResponseEntity<byte[]> toMend(
            @RequestParam(defaultValue = "") String rows, @CurrentUser SignedInUser user, Locale language) {
        BasePlan plan =
                journal.takeOut(user, Place.BASE_IMPORT, () -> taking.again(base, rows), BaseImportPages::named);
        return mending.file(plan, language);
    }

    /** @param of the upload whose rows these are that had to be mended */
    @HeavyWork
    @PostMapping("/import/take")
    Object take(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam @Nullable UUID of,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Optional<BaseUpload> taken = taking.take(base, rows, shown, of == null ? null : new BaseUploadId(of));
        if (taken.isPresent()) {
            BaseUpload upload = taken.get();
            next.addFlashAttribute(
                    Notice.NAME, Notice.of("people.bases.notice.taken", upload.added(), upload.updated()));
            return "redirect:/s/" + alias + BasePath.of(base) + "/import/" + upload.id();
        }
        model.addAttribute("changed", true);
        return new ModelAndView(
                planned(shown(user, () -> taking.again(base, rows)), of, null, model, language),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What came of an upload, and the rows of it that wait to be mended. */
    @GetMapping("/import/{id}")
    String taken(@PathVariable UUID id, @CurrentUser SignedInUser user, Model model, Locale language) {
        BaseUpload upload = uploads.find(base, new BaseUploadId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        BasePlan rest = shown(user, () -> taking.again(base, uploads.rest(upload.id())));
        model.addAttribute("upload", plans.upload(upload));
        return planned(rest, id, null, model, language);
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
        return "redirect:/s/" + alias + BasePath.of(base) + "/import/" + id;
    }

    private BasePlan shown(SignedInUser user, Supplier<BasePlan> planning) {
        return journal.show(user, Place.BASE_IMPORT, planning, BaseImportPages::named);
    }

    private static List<PersonId> named(BasePlan plan) {
        return plan.rows().stream()
                .map(PlannedRow::person)
                .filter(Objects::nonNull)
                .toList();
    }

    private String planned(BasePlan plan, @Nullable UUID of, @Nullable Integer open, Model model, Locale language) {
        show(model);
        model.addAttribute("plan", plan);
        model.addAttribute("of", of);
        model.addAttribute("tabs", plans.of(plan, language));
        model.addAttribute("open", plans.open(plan, open, language));
        return "participants/base-plan";
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
