package ru.nastavnik.participants.rights.web;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.participants.rights.Field;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;

/**
 * Puts the table of {@link Field}s on a page: which fields to show to the reader, and «Кто видит» for each. Templates ask
 * {@code sees.BIRTH} and {@code whoSees.BIRTH}.
 */
@Component
public class WhoSees {

    private final MessageSource messages;

    WhoSees(MessageSource messages) {
        this.messages = messages;
    }

    /** Adds {@code sees} and {@code whoSees} to what the page shows. */
    public void on(Model model, SignedInUser reader, Locale language) {
        model.addAttribute(
                "sees",
                Stream.of(Field.values())
                        .collect(Collectors.toMap(Enum::name, field -> field.isSeenBy(reader.roles()))));
        model.addAttribute(
                "whoSees",
                Stream.of(Field.values()).collect(Collectors.toMap(Enum::name, field -> words(field, language))));
    }

    /** The roles that see the field, in words: {@code куратор, директор, наставник (своих наставляемых)}. */
    public String words(Field field, Locale language) {
        Map<Role, String> words = new EnumMap<>(Role.class);
        for (Role role : field.seenBy()) {
            String key = role == Role.MENTOR || role == Role.CLASS_TEACHER ? "rights.who-sees." + role : "role." + role;
            words.put(role, messages.getMessage(key, null, language));
        }
        return words.isEmpty()
                ? messages.getMessage("rights.who-sees.nobody", null, language)
                : String.join(", ", words.values());
    }
}
