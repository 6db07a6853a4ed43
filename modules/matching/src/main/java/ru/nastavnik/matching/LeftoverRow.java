package ru.nastavnik.matching;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.matching.WithoutMentor.Why;
import ru.nastavnik.participants.PersonId;

/** A mentee without a mentor as the round keeps them, under their identifier. */
@Embeddable
record LeftoverRow(
        @Enumerated(EnumType.STRING) Why why,
        @Convert(converter = CountsColumn.class) Map<String, Integer> refusals,
        int sharing,
        int places,
        String mentors) {

    static final int MENTORS_TOLD = 10;

    static LeftoverRow of(WithoutMentor leftover) {
        String mentors = leftover.mentors().stream()
                .limit(MENTORS_TOLD)
                .map(PersonId::toString)
                .collect(Collectors.joining(","));
        return new LeftoverRow(leftover.why(), leftover.refusals(), leftover.sharing(), leftover.places(), mentors);
    }

    WithoutMentor of(UUID mentee) {
        List<PersonId> shared = Stream.of(mentors.split(","))
                .filter(id -> !id.isEmpty())
                .map(PersonId::of)
                .toList();
        return new WithoutMentor(new PersonId(mentee), why, refusals, sharing, places, shared);
    }
}
