package ru.nastavnik.programmes;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Staying;

/** Who is or was in a pair stays when those are removed whom nobody has ticked. */
@Component
class PairedPeopleStay implements Staying {

    private final PairedPeople paired;

    PairedPeopleStay(PairedPeople paired) {
        this.paired = paired;
    }

    @Override
    public Map<PersonId, String> among(Collection<PersonId> people) {
        return paired.among(people).stream()
                .collect(Collectors.toMap(Function.identity(), person -> "pairs.stays.paired"));
    }
}
