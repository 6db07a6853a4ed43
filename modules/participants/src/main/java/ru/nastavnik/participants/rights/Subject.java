package ru.nastavnik.participants.rights;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/** The name and the account of somebody, also of one whose data are blocked. */
@PersonalData
record Subject(
        String surname,
        String given,
        @Nullable String patronymic,
        @Nullable UUID userId) {

    String full() {
        return Stream.of(surname, given, patronymic).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "Subject[…]";
    }
}
