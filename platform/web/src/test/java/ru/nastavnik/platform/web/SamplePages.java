package ru.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignInServerDown;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.tenancy.SchoolClosed;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.words.Refusal;

/** A page with one of everything, written the way a module writes its own. */
@Controller
@RequestMapping("/s/{school}/sample")
class SamplePages {

    record SampleForm(
            @NotBlank String surname,
            @NotNull LocalDate from,
            @Max(9) @Nullable Integer capacity,
            String form,
            boolean agreed,
            List<String> subjects,
            @Nullable String who,
            @Nullable String note,
            @Nullable MultipartFile list) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute(
                "form",
                new SampleForm(
                        "Соколова", LocalDate.of(2026, 9, 1), 2, "teacher", true, List.of("math"), "adult", "", null));
        return sample(model);
    }

    @PostMapping
    String save(
            @PathVariable String school,
            @Valid @ModelAttribute("form") SampleForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            response.setStatus(422);
            return sample(model);
        }
        redirect.addFlashAttribute(Notice.NAME, Notice.of("sample.saved", 3));
        return "redirect:/s/" + school + "/sample";
    }

    @GetMapping("/slips")
    String slips() {
        return "sample/slips";
    }

    @PostMapping("/file")
    String file(@PathVariable String school, MultipartFile file) {
        return "redirect:/s/" + school + "/sample";
    }

    @GetMapping("/fail/{how}")
    String fail(@PathVariable String how) {
        throw switch (how) {
            case "refusal" -> new Refusal("sample.refused", "Соколова", 3);
            case "changed" -> new OptimisticLockingFailureException("");
            case "database" -> new CannotGetJdbcConnectionException("");
            case "closed" ->
                new CannotGetJdbcConnectionException("", new SchoolClosed(TenantId.next(), SchoolClosed.Why.BEHIND));
            case "sign-in" -> new SignInServerDown("", new IllegalStateException());
            default -> new IllegalStateException("Соколова");
        };
    }

    private static String sample(Model model) {
        model.addAttribute(
                "forms",
                List.of(
                        new Option("", "— выберите —"),
                        new Option("teacher", "Учитель — учитель"),
                        new Option("pupil", "Ученик — ученик")));
        model.addAttribute(
                "subjects", List.of(new Option("math", "Математика"), new Option("english", "Английский язык")));
        model.addAttribute("kinds", List.of(new Option("adult", "Взрослый"), new Option("pupil", "Ученик")));
        model.addAttribute("paging", new Paging(2, 50, 120, "/s/tomsk-14/sample?kind=PUPIL"));
        return "sample/page";
    }

    @Bean
    static NavItem peopleLink() {
        return new NavItem(10, "/sample", "sample.people", Set.of(Role.COORDINATOR));
    }

    @Bean
    static NavItem pairsLink() {
        return new NavItem(20, "/pairs", "sample.pairs", Set.of(Role.COORDINATOR, Role.DIRECTOR));
    }

    @Bean
    static NavItem regionLink() {
        return new NavItem(20, "/schools", "sample.region", Set.of(Role.REGION_ADMIN));
    }

    @Bean
    static HomeCard sampleCards() {
        return new HomeCard() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.COORDINATOR);
            }

            @Override
            public List<Card> cards(SignedInUser user) {
                List<Card> cards = new java.util.ArrayList<>();
                cards.add(card(10, "pair", Kind.DOOR));
                cards.add(card(20, "list", Kind.DOOR));
                for (int i = 0; i < 7; i++) {
                    cards.add(card(30 + i, "consents", Kind.TASK));
                }
                cards.add(card(50, "working", Kind.FACT));
                cards.add(card(51, "left", Kind.FACT));
                return cards;
            }
        };
    }

    private static HomeCard.Card card(int order, String name, HomeCard.Kind kind) {
        String key = "sample.card." + name;
        return new HomeCard.Card(order, key, key + ".text", List.of(12), "/sample", key + ".action", kind);
    }
}
