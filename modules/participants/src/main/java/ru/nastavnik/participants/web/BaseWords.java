package ru.nastavnik.participants.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.participants.bases.PairOfBase;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.platform.web.Option;

/** Puts the lines of a base and the selects above it into words. */
@Component
class BaseWords {

    private final Choices choices;
    private final Catalogue catalogue;
    private final People people;
    private final YoungWords young;

    BaseWords(Choices choices, Catalogue catalogue, People people, YoungWords young) {
        this.choices = choices;
        this.catalogue = catalogue;
        this.people = people;
        this.young = young;
    }

    List<BaseLine> lines(Base base, List<BaseMember> members, Locale language) {
        Map<PersonId, Person> others = people
                .all(members.stream()
                        .flatMap(member -> member.pairs().stream())
                        .map(pair -> pair.other(base))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return members.stream()
                .map(member -> line(base, member, others, language))
                .toList();
    }

    private BaseLine line(Base base, BaseMember member, Map<PersonId, Person> others, Locale language) {
        ConsentState state = member.consents().toTakePart();
        return new BaseLine(
                PersonLine.of(member.person()),
                member.what(),
                member.more(),
                state.name(),
                state.isNo() ? "status-bad" : state == ConsentState.GIVEN ? "status-ok" : "status-wait",
                member.pairs().stream()
                        .filter(PairOfBase::current)
                        .filter(pair -> others.containsKey(pair.other(base)))
                        .map(pair -> new BaseLine.Other(
                                others.get(pair.other(base)).name().full(), pair.form(), !pair.usable()))
                        .toList(),
                base == Base.MENTORS
                        ? choices.word("people.bases.places", language, member.places(), member.capacity())
                        : "",
                member.young() == null ? null : young.reason(member.young(), language));
    }

    /** Each of the ways to look at the base, with how many there are. */
    List<Option> shows(Collection<BaseMember> admitted, Locale language) {
        return Stream.of(BaseShow.values())
                .map(show -> new Option(
                        show.name(),
                        choices.word("people.bases.show." + show, language) + ": "
                                + admitted.stream()
                                        .filter(member -> show.admits(member.consents(), member.isPaired()))
                                        .count()))
                .toList();
    }

    List<Option> groups(Locale language) {
        return any("people.bases.any", language, choices.groups(language).stream());
    }

    /** Topics and subjects of requests, or the subjects of mentors. */
    List<Option> abouts(Base base, Locale language) {
        Stream<Option> topics = base == Base.MENTORS
                ? Stream.empty()
                : catalogue.topics().stream().map(topic -> new Option(topic.code(), topic.title()));
        Stream<Option> subjects =
                catalogue.subjects().stream().map(subject -> new Option(subject.code(), subject.title()));
        return any("people.bases.any", language, Stream.concat(topics, subjects));
    }

    /** The forms of the pairs that these people are in. */
    List<Option> forms(Collection<BaseMember> members, Locale language) {
        return any(
                "people.bases.any",
                language,
                members.stream()
                        .flatMap(member -> member.pairs().stream())
                        .map(PairOfBase::form)
                        .distinct()
                        .sorted()
                        .map(form -> new Option(form, form)));
    }

    private List<Option> any(String key, Locale language, Stream<Option> options) {
        List<Option> all = new ArrayList<>(List.of(new Option("", choices.word(key, language))));
        options.forEach(all::add);
        return all;
    }
}
