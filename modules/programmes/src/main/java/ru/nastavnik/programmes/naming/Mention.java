package ru.nastavnik.programmes.naming;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * Someone as a person typed or pasted them.
 *
 * @param name       a surname, a surname with initials or a full name, as written
 * @param classGroup where the text tells it
 * @param post       where the text tells it, for example {@code учитель химии}
 */
@PersonalData
public record Mention(
        String name,
        @Nullable ClassGroup classGroup,
        @Nullable String post) {

    /** Two mentions with one key mean one person. */
    public String key() {
        return PersonName.keyOf(name.replace(".", ". ")) + "|" + (classGroup == null ? "" : classGroup);
    }

    /** The name in full, empty while only a surname or initials are known. */
    public Optional<PersonName> fullName() {
        return FullName.read(name);
    }

    @Override
    public String toString() {
        return "Mention[…]";
    }
}
