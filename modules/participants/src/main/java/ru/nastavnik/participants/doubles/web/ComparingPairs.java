package ru.nastavnik.participants.doubles.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PairsOfPeople;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;

/** Says what pairs a card is in, a sentence for each. Of somebody who may not be shown the name is left out. */
@Component
class ComparingPairs {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final List<PairsOfPeople> keepers;
    private final People people;
    private final MessageSource messages;

    ComparingPairs(List<PairsOfPeople> keepers, People people, MessageSource messages) {
        this.keepers = keepers;
        this.people = people;
        this.messages = messages;
    }

    List<String> of(PersonId card, Locale language) {
        return keepers.stream()
                .flatMap(keeper -> keeper.of(card).stream())
                .map(pair -> sentence(pair, language))
                .toList();
    }

    private String sentence(PairsOfPeople.Pair pair, Locale language) {
        String other = people.find(pair.other())
                .map(person -> person.name().full())
                .orElseGet(() -> say("doubles.pair.nobody", language));
        return say(
                "doubles.pair." + pair.side(),
                language,
                other,
                pair.form(),
                say(pair.state(), language),
                day(pair.from()),
                day(pair.until()));
    }

    private String say(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
