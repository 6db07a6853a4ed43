package ru.nastavnik.participants.rights.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.rights.AccessEntry;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.web.Table;

/** The columns of «Просмотры» in their workbook. */
@Component
class ViewTable {

    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    ViewTable(People people, MessageSource messages, Clock clock) {
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whoever looked a thousand times is asked for once. */
    Table<AccessEntry> in(Locale language) {
        Map<UserId, String> known = new HashMap<>();
        return Table.<AccessEntry>titled("rights.views.title")
                .column("rights.views.when", entry -> LocalDateTime.ofInstant(entry.seenAt(), clock.getZone()))
                .column("rights.views.who", entry -> known.computeIfAbsent(entry.user(), user -> who(entry)))
                .column("desk.excel.roles", entry -> words("role.", entry.roles(), language))
                .column("rights.views.where", entry -> words("rights.place.", List.of(entry.seenIn()), language))
                .word("rights.taken-out", entry -> entry.taken() ? "desk.excel.yes" : "desk.excel.no")
                .column("rights.views.what", entry -> words("rights.field.", entry.fields(), language));
    }

    /** The name where the account is somebody's in the school's list, otherwise the login. */
    String who(AccessEntry entry) {
        return people.ofUser(entry.user()).map(person -> person.name().full()).orElse(entry.login());
    }

    private String words(String prefix, List<String> codes, Locale language) {
        return codes.stream()
                .map(code -> messages.getMessage(prefix + code, null, language))
                .collect(Collectors.joining(", "));
    }
}
