package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.AgeRule;
import ru.nastavnik.participants.consents.Came;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.words.Refusal;

/** The grid of consents: a row per person, a cell per paper, who signed, when, where it lies. */
@Component
class ConsentRows {

    private static final List<String> BESIDE = List.of("signer", "day", "where", "ground");

    /** In which column a refusal is mended. */
    private static final Map<String, String> COLUMNS = Map.of(
            "people.refusal.consent-in-future", "day",
            "people.refusal.consent-ground", "ground",
            "people.refusal.consent-signer", "signer",
            "people.refusal.consent-too-young", "signer",
            "people.refusal.consent-of-age", "signer");

    private final Consents consents;
    private final MessageSource messages;
    private final ConversionService dates;

    ConsentRows(Consents consents, MessageSource messages, @Qualifier("mvcConversionService") ConversionService dates) {
        this.consents = consents;
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * What is said above the grid for all rows.
     *
     * @param day where a row says none
     * @param own whether pupils signed too, where the rule asks for it
     */
    record Common(LocalDate day, Came came, boolean own, UserId by) {}

    List<ConsentRow> kept(List<Person> members) {
        return rows(members, person -> Map.of(), (person, typed, troubles) -> List.of());
    }

    /** As it was typed, with a sentence for each wrong cell. */
    List<ConsentRow> typed(List<Person> members, Grid grid, Common common, Locale language) {
        return rows(
                members,
                person -> cells(person.id(), grid),
                (person, typed, troubles) -> entries(person, typed, common, troubles, language));
    }

    /** A day as people type it. */
    @Nullable
    LocalDate day(String typed) {
        try {
            return dates.convert(typed, LocalDate.class);
        } catch (ConversionException unreadable) {
            return null;
        }
    }

    private interface Cells {
        Map<String, String> of(Person person);
    }

    private interface Reading {
        List<Consents.Entry> read(Person person, Map<String, String> typed, Map<String, String> troubles);
    }

    private List<ConsentRow> rows(List<Person> members, Cells cells, Reading reading) {
        Map<PersonId, PersonConsents> known = consents.ofPeople(members);
        List<ConsentRow> rows = new ArrayList<>();
        for (Person person : members) {
            PersonConsents held = Objects.requireNonNull(known.get(person.id()));
            Map<String, String> typed = cells.of(person);
            Map<String, String> troubles = new LinkedHashMap<>();
            List<Consents.Entry> entries = reading.read(person, typed, troubles);
            rows.add(new ConsentRow(
                    PersonLine.of(person),
                    ConsentLine.cells(held),
                    held.signers() == AgeRule.Signers.SELF,
                    typed,
                    troubles,
                    troubles.isEmpty() ? entries : List.of()));
        }
        return rows;
    }

    private static Map<String, String> cells(PersonId person, Grid grid) {
        Map<String, String> cells = new LinkedHashMap<>();
        Stream.concat(ConsentKind.all().stream().map(Enum::name), BESIDE.stream())
                .forEach(column -> cells.put(column, grid.value(column, person)));
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private List<Consents.Entry> entries(
            Person person, Map<String, String> typed, Common common, Map<String, String> troubles, Locale language) {
        Map<Says, Set<ConsentKind>> said = said(typed);
        if (said.isEmpty()) {
            if (!typed.isEmpty()) {
                troubles.put(
                        ConsentKind.PARTICIPATION.name(),
                        say(new Refusal("desk.consents.no-kind", person.name().full()), language));
            }
            return List.of();
        }
        LocalDate day = typed.containsKey("day") ? day(typed.get("day")) : common.day();
        if (day == null) {
            troubles.put(
                    "day", say(new Refusal("desk.consents.no-day", person.name().full()), language));
            return List.of();
        }
        List<Consents.Entry> entries = new ArrayList<>();
        said.forEach((says, kinds) -> {
            Word word = new Word(
                    says,
                    signer(typed.get("signer")),
                    common.own(),
                    typed.get("ground"),
                    day,
                    null,
                    typed.get("where"),
                    common.came(),
                    common.by());
            consents.trouble(person, word)
                    .ifPresent(refusal -> troubles.put(
                            COLUMNS.getOrDefault(
                                    refusal.messageKey(),
                                    kinds.iterator().next().name()),
                            say(refusal, language)));
            entries.add(new Consents.Entry(person.id(), kinds, word));
        });
        return entries;
    }

    private static Map<Says, Set<ConsentKind>> said(Map<String, String> typed) {
        Map<Says, Set<ConsentKind>> said = new EnumMap<>(Says.class);
        for (ConsentKind kind : ConsentKind.all()) {
            Stream.of(Says.GIVEN, Says.REFUSED, Says.WITHDRAWN)
                    .filter(says -> says.name().equals(typed.get(kind.name())))
                    .forEach(says -> said.computeIfAbsent(says, none -> EnumSet.noneOf(ConsentKind.class))
                            .add(kind));
        }
        return said;
    }

    private static @Nullable Signer signer(@Nullable String typed) {
        return Signer.offered().stream()
                .filter(signer -> signer.name().equals(typed))
                .findAny()
                .orElse(null);
    }

    private String say(Refusal refusal, Locale language) {
        return messages.getMessage(refusal.messageKey(), refusal.values().toArray(), language);
    }
}
