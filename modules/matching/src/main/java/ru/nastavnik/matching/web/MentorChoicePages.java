package ru.nastavnik.matching.web;

import java.util.UUID;
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
import ru.nastavnik.matching.ChangingProposals;
import ru.nastavnik.matching.Situations;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.ProgrammeId;

/** One mentee is given a mentor by hand; «Почему нельзя» is said beside the choice. */
@Controller
@RequestMapping("/s/{school}/matching/{programme}/mentees/{mentee}")
@ForRoles(Role.COORDINATOR)
class MentorChoicePages {

    private final Situations situations;
    private final ChangingProposals changing;
    private final DescribingChoices describing;
    private final Wording words;

    MentorChoicePages(Situations situations, ChangingProposals changing, DescribingChoices describing, Wording words) {
        this.situations = situations;
        this.changing = changing;
        this.describing = describing;
        this.words = words;
    }

    @GetMapping
    String choice(@PathVariable String school, @PathVariable UUID programme, @PathVariable UUID mentee, Model model) {
        ProgrammeId id = new ProgrammeId(programme);
        String back = MatchingPages.path(school, id);
        model.addAttribute("choice", describing.view(situations.of(id), new PersonId(mentee), back));
        return "matching/choice";
    }

    @PostMapping
    Object assign(
            @PathVariable String school,
            @PathVariable UUID programme,
            @PathVariable UUID mentee,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID mentor,
            Model model,
            RedirectAttributes next) {
        ProgrammeId id = new ProgrammeId(programme);
        try {
            if (mentor == null) {
                throw new Refusal("matching.choice.none");
            }
            changing.assign(id, version, new PersonId(mentee), new PersonId(mentor));
        } catch (Refusal refusal) {
            model.addAttribute(
                    "refusal", words.say(refusal.messageKey(), refusal.values().toArray()));
            model.addAttribute("chosen", mentor == null ? "" : mentor.toString());
            return new ModelAndView(choice(school, programme, mentee, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute(Notice.NAME, Notice.of("matching.choice.done"));
        return "redirect:" + MatchingPages.path(school, id);
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable String school,
            @PathVariable UUID programme,
            @PathVariable UUID mentee,
            @RequestParam int version,
            RedirectAttributes next) {
        ProgrammeId id = new ProgrammeId(programme);
        changing.remove(id, version, new PersonId(mentee));
        next.addFlashAttribute(Notice.NAME, Notice.of("matching.remove.done"));
        return "redirect:" + MatchingPages.path(school, id);
    }
}
