package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.classes.ClassSlip;
import ru.nastavnik.participants.classes.ClassSlips;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** «Листки с кодом»: printed for class teachers who have no account, ended when one is lost. */
@Controller
@RequestMapping("/s/{alias}/people/classes/slips")
@ForRoles(Role.COORDINATOR)
class ClassSlipPages {

    private final ClassSlips slips;
    private final ClassLines lines;

    ClassSlipPages(ClassSlips slips, ClassLines lines) {
        this.slips = slips;
        this.lines = lines;
    }

    /**
     * A class and its slip.
     *
     * @param proposed whether it has neither answered nor a slip that is good
     */
    @PersonalData
    record Row(
            String name,
            String leader,
            boolean answered,
            @Nullable LocalDate lastDay,
            boolean proposed) {

        static Row of(ClassLine line, @Nullable ClassSlip slip) {
            return new Row(
                    line.name(),
                    line.leader(),
                    line.answered() != null,
                    slip == null ? null : slip.lastDay(),
                    slip == null && line.answered() == null);
        }

        @Override
        public String toString() {
            return "Row[%s]".formatted(name);
        }
    }

    /** What is printed for one class; the code is shown this one time. */
    @PersonalData
    record Slip(String name, String leader, String code, LocalDate lastDay) {

        @Override
        public String toString() {
            return "Slip[%s]".formatted(name);
        }
    }

    @GetMapping
    String page(Model model) {
        return show(model, null);
    }

    /** The slips are shown in the answer itself: their codes are kept nowhere. */
    @PostMapping
    @HeavyWork
    Object print(
            @PathVariable String alias, @RequestParam(required = false) @Nullable List<String> group, Model model) {
        List<ClassGroup> chosen = group == null
                ? List.of()
                : group.stream().flatMap(name -> ClassGroup.read(name).stream()).toList();
        List<ClassSlips.Printed> printed = chosen.isEmpty() ? List.of() : slips.print(chosen);
        if (printed.isEmpty()) {
            return new ModelAndView(show(model, "slips.nobody-chosen"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Map<String, ClassLine> known =
                lines.all().stream().collect(Collectors.toMap(ClassLine::name, Function.identity()));
        model.addAttribute(
                "printed",
                printed.stream()
                        .map(slip -> new Slip(
                                slip.group().toString(),
                                Optional.ofNullable(known.get(slip.group().toString()))
                                        .map(ClassLine::leader)
                                        .orElse(""),
                                slip.code(),
                                slip.lastDay()))
                        .toList());
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/class/")
                        .path(alias)
                        .build()
                        .toUriString());
        return "participants/class-slips-printed";
    }

    @PostMapping("/revoke")
    String revoke(@PathVariable String alias, @RequestParam(defaultValue = "") String group, RedirectAttributes next) {
        ClassGroup ended = ClassGroup.read(group)
                .filter(read ->
                        lines.all().stream().anyMatch(line -> line.name().equals(read.toString())))
                .orElseThrow(() -> new Refusal("people.refusal.no-class", group));
        slips.revoke(ended);
        next.addFlashAttribute(Notice.NAME, Notice.of("slips.notice.revoked", ended.toString()));
        return "redirect:/s/" + alias + "/people/classes/slips";
    }

    private String show(Model model, @Nullable String trouble) {
        Map<ClassGroup, ClassSlip> good = slips.good();
        model.addAttribute("trouble", trouble);
        model.addAttribute(
                "rows",
                lines.all().stream()
                        .map(line -> Row.of(
                                line, good.get(ClassGroup.read(line.name()).orElseThrow())))
                        .toList());
        return "participants/class-slips";
    }
}
