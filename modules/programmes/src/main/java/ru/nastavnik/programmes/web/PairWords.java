package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.web.Option;
import ru.nastavnik.programmes.Forms;

/** Ready strings for selects and lists. */
@Component
class PairWords {

    private final Forms forms;
    private final MessageSource messages;

    PairWords(Forms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** The forms of a day; the first line leaves it to the program to tell the form by who the two are. */
    List<Option> forms(LocalDate day, Locale language) {
        List<Option> options = new ArrayList<>(List.of(new Option("", say(language, "pairs.form.by-people"))));
        forms.on(day).forEach(form -> options.add(new Option(form.code().value(), form.title())));
        return options;
    }

    List<Option> kinds(Locale language) {
        return Arrays.stream(PersonKind.values())
                .map(kind -> new Option(kind.name(), say(language, "pairs.kind." + kind)))
                .toList();
    }

    List<Option> people(List<Person> people, Locale language) {
        return people.stream()
                .map(person -> new Option(person.id().toString(), described(person, language)))
                .toList();
    }

    /** {@code Белоусова Мария Львовна, учитель химии}. */
    String described(Person person, Locale language) {
        String detail = person.classGroup()
                .map(ClassGroup::toString)
                .or(person::post)
                .orElseGet(() -> say(language, "pairs.kind." + person.kind()));
        String born = person.birthYear()
                .map(year -> ", " + say(language, "pairs.born", year.toString()))
                .orElse("");
        return person.name().full() + ", " + detail + born;
    }

    String say(Locale language, String key, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
