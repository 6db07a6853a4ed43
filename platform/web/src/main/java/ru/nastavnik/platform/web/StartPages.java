package ru.nastavnik.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.identity.Workplaces;

/** The pages outside of any school: before signing in, choosing where to work, after signing out. */
@Controller
class StartPages {

    private final Workplaces workplaces;
    private final MessageSource messages;

    StartPages(Workplaces workplaces, MessageSource messages) {
        this.workplaces = workplaces;
        this.messages = messages;
    }

    /** A place to choose, in ready words. */
    record Place(String base, String name, String roles) {}

    @GetMapping("/")
    String start(
            @CurrentUser @Nullable SignedInUser user,
            @RequestParam(name = "sign-in", required = false) @Nullable String signIn,
            Model model,
            Locale language) {
        if (user == null) {
            model.addAttribute("again", "again".equals(signIn));
            return "platform/start";
        }
        List<Workplaces.Workplace> places = workplaces.of(user);
        if (places.isEmpty()) {
            return "platform/nowhere";
        }
        if (places.size() == 1) {
            return "redirect:" + places.getFirst().base();
        }
        model.addAttribute(
                "places", places.stream().map(place -> inWords(place, language)).toList());
        return "platform/places";
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "platform/signed-out";
    }

    @GetMapping("/sign-in-down")
    ModelAndView signInDown(jakarta.servlet.http.HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return new ModelAndView("platform/sign-in-down", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private Place inWords(Workplaces.Workplace place, Locale language) {
        String name = place.name().isEmpty() ? messages.getMessage("web.region", null, language) : place.name();
        String roles = place.roles().stream()
                .filter(role -> role.isRegional() == place.base().equals(Shell.REGION))
                .sorted(Comparator.naturalOrder())
                .map(role -> messages.getMessage("role." + role, null, language))
                .collect(Collectors.joining(", "));
        return new Place(place.base(), name, roles);
    }
}
