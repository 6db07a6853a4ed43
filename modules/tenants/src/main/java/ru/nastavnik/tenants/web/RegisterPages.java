package ru.nastavnik.tenants.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.tenants.Joining;
import ru.nastavnik.tenants.register.Outcome;
import ru.nastavnik.tenants.register.RegisterPlan;
import ru.nastavnik.tenants.register.Registers;

/** The register as a file: upload, look at each row, confirm, watch. Each step has an address to come back to. */
@Controller
@RequestMapping("/region/schools/register")
@ForRoles(Role.REGION_ADMIN)
class RegisterPages {

    private final Registers registers;
    private final Spreadsheets spreadsheets;
    private final Joining joining;

    RegisterPages(Registers registers, Spreadsheets spreadsheets, Joining joining) {
        this.registers = registers;
        this.spreadsheets = spreadsheets;
        this.joining = joining;
    }

    /** What the upload sends. */
    record UploadForm(@Nullable MultipartFile file) {

        void check(Errors errors) {
            if (file == null || file.isEmpty()) {
                errors.rejectValue("file", "schools.form.file");
            }
        }
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("form", new UploadForm(null));
        return "tenants/register";
    }

    @PostMapping
    Object upload(@ModelAttribute("form") UploadForm form, BindingResult errors) throws IOException {
        form.check(errors);
        if (form.file() != null && !errors.hasErrors()) {
            String fileName = Typed.text(form.file().getOriginalFilename());
            try {
                UUID id = registers.upload(
                        fileName, spreadsheets.read(fileName, form.file().getInputStream()));
                return "redirect:/region/schools/register/" + id;
            } catch (Refusal refusal) {
                Typed.refused(errors, refusal);
            }
        }
        return new ModelAndView("tenants/register", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String look(@PathVariable UUID id, Model model) {
        RegisterPlan plan = registers.plan(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("plan", plan);
        model.addAttribute("fresh", plan.count(Outcome.NEW));
        model.addAttribute("there", plan.count(Outcome.THERE));
        model.addAttribute("wrong", plan.count(Outcome.ERROR));
        if (plan.confirmed()) {
            model.addAttribute("progress", registers.progress(id).orElseThrow());
            return "tenants/register-progress";
        }
        return "tenants/register-plan";
    }

    @PostMapping("/{id}")
    String confirm(@PathVariable UUID id) {
        registers.confirm(id);
        joining.begin();
        return "redirect:/region/schools/register/" + id;
    }

    /** The moving part of the page alone, for a browser that asks every other second. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "progress",
                registers.progress(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("id", id);
        return "tenants/register-progress :: progress";
    }
}
