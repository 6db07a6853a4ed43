package ru.nastavnik.participants.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.web.Option;

/** The lines of the selects on these pages. */
@Component
class Choices {

    private final Catalogue catalogue;
    private final People people;
    private final MessageSource messages;

    Choices(Catalogue catalogue, People people, MessageSource messages) {
        this.catalogue = catalogue;
        this.people = people;
        this.messages = messages;
    }

    List<Option> topics(Locale language) {
        return withNone(
                "people.requests.none",
                language,
                catalogue.topics().stream().map(topic -> new Option(topic.code(), topic.title())));
    }

    List<Option> subjects(Locale language) {
        return withNone(
                "people.subject.none",
                language,
                catalogue.subjects().stream().map(subject -> new Option(subject.code(), subject.title())));
    }

    List<Option> kinds(Locale language) {
        return Stream.of(PersonKind.values())
                .map(kind -> new Option(kind.name(), word("people.kind." + kind, language)))
                .toList();
    }

    /** What the person may become: an adult anything but a pupil, a pupil after leaving. */
    List<Option> otherKinds(Person person, Locale language) {
        return !person.isAdult() && person.leftOn().isEmpty()
                ? List.of()
                : kinds(language).stream()
                        .filter(option -> !option.value().equals(PersonKind.PUPIL.name())
                                && !option.value().equals(person.kind().name()))
                        .toList();
    }

    List<Option> kindsOrAll(Locale language) {
        return withNone("people.filter.anyone", language, kinds(language).stream());
    }

    List<Option> classesOrAll(Locale language) {
        return withNone("people.filter.any-class", language, classes());
    }

    /** Each class, then the adults. */
    List<Option> groups(Locale language) {
        return Stream.concat(classes(), Stream.of(new Option(Group.ADULTS, word("people.group.adults", language))))
                .toList();
    }

    String word(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }

    private Stream<Option> classes() {
        return people.classes().stream().map(ClassGroup::toString).map(name -> new Option(name, name));
    }

    private List<Option> withNone(String key, Locale language, Stream<Option> options) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", word(key, language)));
        options.forEach(all::add);
        return all;
    }
}
