package ru.nastavnik.participants.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.roster.ColumnKind;
import ru.nastavnik.participants.roster.ListColumn;
import ru.nastavnik.participants.roster.ListWork;
import ru.nastavnik.participants.roster.RosterId;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.Notice;

/** Somebody says what columns of a list mean: the list is planned anew, and the headings remembered. */
@Controller
@ForRoles(Role.COORDINATOR)
class ListColumnPages {

    private static final int MOST_COLUMNS = 60;

    private final ListWork work;

    ListColumnPages(ListWork work) {
        this.work = work;
    }

    /** @param sent a heading and a kind for each column, in the same order */
    @PostMapping("/s/{alias}/people/lists/{id}/columns")
    @HeavyWork
    String say(
            @PathVariable String alias,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        Map<String, Optional<ColumnKind>> said =
                said(sent.getOrDefault("heading", List.of("")), sent.getOrDefault("kind", List.of("")));
        work.say(new RosterId(id), said);
        String heading = said.keySet().iterator().next();
        next.addFlashAttribute(
                Notice.NAME,
                said.size() == 1 && ListColumn.number(heading).isEmpty()
                        ? Notice.of("people.lists.notice.said", heading)
                        : Notice.of("people.lists.notice.said-all"));
        return "redirect:/s/" + alias + "/people/lists/" + id;
    }

    private static Map<String, Optional<ColumnKind>> said(List<String> headings, List<String> kinds) {
        Map<String, Optional<ColumnKind>> said = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(headings.size(), MOST_COLUMNS); i++) {
            String kind = i < kinds.size() ? kinds.get(i) : "";
            said.put(
                    headings.get(i),
                    ColumnKind.CHOICES.stream()
                            .filter(each -> each.name().equals(kind))
                            .findFirst());
        }
        return said;
    }
}
