package ru.nastavnik.participants.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.UserId;

/**
 * Акт об уничтожении: whose data were destroyed, one person or many, by identifier, on what ground, when and by whom. The school adds acts and
 * changes none.
 *
 * @param number     from 1 on
 * @param setOn      when it was decided
 * @param categories what was destroyed, each a word and a number of records: {@code CARD=1}
 * @param user       who did it
 */
public record DestructionAct(
        int number,
        LocalDate doneOn,
        List<PersonId> people,
        DestructionGround ground,
        LocalDate setOn,
        List<Destroyed> categories,
        UserId user,
        String login) {

    public DestructionAct {
        people = List.copyOf(people);
        categories = List.copyOf(categories);
    }

    /** A kind of data and how many records of it. */
    public record Destroyed(String what, long amount) {

        static List<Destroyed> read(String written) {
            return Stream.of(written.split(","))
                    .filter(part -> part.contains("="))
                    .map(part -> new Destroyed(
                            part.substring(0, part.indexOf('=')),
                            Long.parseLong(part.substring(part.indexOf('=') + 1))))
                    .toList();
        }

        String written() {
            return what + "=" + amount;
        }
    }
}
