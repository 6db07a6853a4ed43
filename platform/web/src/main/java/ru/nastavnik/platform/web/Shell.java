package ru.nastavnik.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Computers;
import ru.nastavnik.platform.identity.DraftKeys;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.tenancy.TenantDirectory;

/**
 * What every page knows, error pages included: the school, the person, the navigation, the day. Reads the request and
 * the clock only, never the database, so that it also stands when the database does not.
 */
@Component
class Shell {

    static final String SCHOOL = "ru.nastavnik.school";
    static final String REGION = "/region";

    private final List<NavItem> items;
    private final Clock clock;
    private final MessageSource messages;
    private final ShellProperties properties;
    private final Computers computers;
    private final DraftKeys drafts;

    Shell(
            ObjectProvider<NavItem> items,
            Clock clock,
            MessageSource messages,
            ShellProperties properties,
            Computers computers,
            DraftKeys drafts) {
        this.items =
                items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.clock = clock;
        this.messages = messages;
        this.properties = properties;
        this.computers = computers;
        this.drafts = drafts;
    }

    Map<String, @Nullable Object> around(HttpServletRequest request, @Nullable SignedInUser user) {
        TenantDirectory.Tenant school = (TenantDirectory.Tenant) request.getAttribute(SCHOOL);
        Locale language = LocaleContextHolder.getLocale();
        String path = pathOf(request);
        String base = baseOf(school, user, path);
        LocalDate today = LocalDate.now(clock);
        Map<String, @Nullable Object> page = new HashMap<>();
        page.put("school", school);
        page.put("base", base);
        page.put("query", queryOf(request));
        page.put("answersForm", request.getMethod().equals("POST") ? "yes" : null);
        page.put("user", user);
        page.put("nav", user == null || base.isEmpty() ? List.of() : navigation(user, base, path));
        page.put("today", today);
        page.put("year", SchoolYear.of(today));
        page.put("computer", user == null ? null : computers.of(request));
        page.put("visit", user == null ? null : visitOf(request));
        page.put("draftKey", user == null ? null : drafts.of(user.id()));
        page.put("demo", properties.demo().enabled());
        page.put("support", properties.support());
        page.put("place", placeOf(school, base, language));
        page.put("otherLanguage", OtherLanguage.of(request, language, path));
        return page;
    }

    private @Nullable String placeOf(TenantDirectory.@Nullable Tenant school, String base, Locale language) {
        if (school != null) {
            return school.name();
        }
        return base.equals(REGION) ? messages.getMessage("web.region", null, language) : null;
    }

    private List<NavLink> navigation(SignedInUser user, String base, String path) {
        List<NavItem> visible = items.stream()
                .filter(item -> item.roles().stream()
                        .anyMatch(role -> user.is(role) && role.isRegional() == base.equals(REGION)))
                .toList();
        String current = visible.stream()
                .map(item -> base + item.path())
                .filter(href -> path.equals(href) || path.startsWith(href + "/") && !href.equals(base))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return visible.stream()
                .map(item -> new NavLink(base + item.path(), item.messageKey(), current.equals(base + item.path())))
                .toList();
    }

    private static String baseOf(TenantDirectory.@Nullable Tenant school, @Nullable SignedInUser user, String path) {
        if (school != null) {
            return "/s/" + school.alias();
        }
        boolean regional = user != null && user.roles().stream().anyMatch(Role::isRegional);
        return regional && (path.equals(REGION) || path.startsWith(REGION + "/")) ? REGION : "";
    }

    /** Tells one sign-in from the next, without naming the session. */
    private static @Nullable Long visitOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getCreationTime();
    }

    /** The filters in the address, as a link to the same rows repeats them; null where a form was sent and shown again. */
    private static @Nullable String queryOf(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return null;
        }
        String query = request.getQueryString() == null
                ? ""
                : Stream.of(request.getQueryString().split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("page="))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String pathOf(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String path ? path : request.getRequestURI();
    }
}
