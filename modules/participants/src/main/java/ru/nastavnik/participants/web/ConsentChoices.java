package ru.nastavnik.participants.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.consents.AgeRule;
import ru.nastavnik.participants.consents.Came;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.platform.web.Option;

/** The lines of the selects on the pages of consents. */
@Component
class ConsentChoices {

    private final Choices choices;

    ConsentChoices(Choices choices) {
        this.choices = choices;
    }

    /** Everyone who needs a consent, then each class, then the adults. */
    List<Option> groups(Locale language) {
        List<Option> groups =
                new ArrayList<>(List.of(new Option("", choices.word("people.consents.needed", language))));
        groups.addAll(choices.groups(language));
        return groups;
    }

    List<Option> filters(Locale language) {
        return options("people.consents.show.", List.of(ConsentFilter.values()), language);
    }

    List<Option> kinds(Locale language) {
        return options("people.consents.kind.", ConsentKind.all(), language);
    }

    List<Option> says(Locale language) {
        return options("people.consents.says.", List.of(Says.GIVEN, Says.REFUSED, Says.WITHDRAWN), language);
    }

    List<Option> came(Locale language) {
        return options("people.consents.came.", List.of(Came.PAPER, Came.SPOKEN, Came.PHONE), language);
    }

    /** Who may sign, with nobody first. */
    List<Option> signers(Locale language) {
        return Stream.concat(
                        Stream.of(new Option("", choices.word("people.consents.signer.choose", language))),
                        options("people.consents.signer.", Signer.offered(), language).stream())
                .toList();
    }

    List<Option> named(Collection<Signer> signers, Locale language) {
        return options("people.consents.signer.", signers, language);
    }

    List<Option> whoSigns(Locale language) {
        return options("people.age-rules.", List.of(AgeRule.Signers.values()), language);
    }

    private List<Option> options(String prefix, Collection<? extends Enum<?>> values, Locale language) {
        return values.stream()
                .map(value -> new Option(value.name(), choices.word(prefix + value.name(), language)))
                .toList();
    }
}
