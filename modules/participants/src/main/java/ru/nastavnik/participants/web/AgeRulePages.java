package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.consents.AgeRule;
import ru.nastavnik.participants.consents.ConsentReference;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.Table;
import ru.nastavnik.platform.web.TableFiles;

/** «Кто подписывает согласие»: who signs at which age, and which blanks are in force. */
@Controller
@RequestMapping("/s/{alias}/people/consents/rules")
@ForRoles(Role.COORDINATOR)
class AgeRulePages {

    private static final Table<Line> TABLE = Table.<Line>titled("people.age-rules.title")
            .column("desk.excel.from-age", line -> line.rule().fromAge())
            .column("desk.excel.to-age", Line::toAge)
            .word(
                    "people.age-rules.who",
                    line -> "people.age-rules." + line.rule().signers())
            .word("desk.excel.note", line -> line.rule().isSafePractice() ? "people.age-rules.safe" : null);

    private final ConsentReference reference;
    private final ConsentChoices choices;
    private final TableFiles files;
    private final Clock clock;

    AgeRulePages(ConsentReference reference, ConsentChoices choices, TableFiles files, Clock clock) {
        this.reference = reference;
        this.choices = choices;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A rule.
     *
     * @param toAge full years until which it holds; {@literal null} of the last one
     */
    private record Line(AgeRule rule, @Nullable Integer toAge) {}

    @GetMapping
    String rules(Model model, Locale language) {
        model.addAttribute("rules", reference.rules(LocalDate.now(clock)));
        model.addAttribute("papers", reference.papers(LocalDate.now(clock)).values());
        model.addAttribute("ways", choices.whoSigns(language));
        return "participants/consent-rules";
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(Locale language) {
        List<AgeRule> rules = reference.rules(LocalDate.now(clock));
        List<Line> lines = IntStream.range(0, rules.size())
                .mapToObj(at -> new Line(
                        rules.get(at), at + 1 < rules.size() ? rules.get(at + 1).fromAge() - 1 : null))
                .toList();
        return files.file(TABLE, lines, language);
    }

    @PostMapping
    String change(
            @PathVariable String alias,
            @RequestParam int fromAge,
            @RequestParam AgeRule.Signers signers,
            RedirectAttributes next) {
        reference.change(fromAge, signers);
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.age-rule"));
        return "redirect:/s/" + alias + "/people/consents/rules";
    }
}
