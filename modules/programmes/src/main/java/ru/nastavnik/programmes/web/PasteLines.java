package ru.nastavnik.programmes.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Person;
import ru.nastavnik.platform.web.Option;
import ru.nastavnik.programmes.naming.Named;
import ru.nastavnik.programmes.paste.Preview;
import ru.nastavnik.programmes.paste.PreviewRow;
import ru.nastavnik.programmes.paste.Side;
import ru.nastavnik.programmes.web.PasteLine.SideLine;

/** Puts words to the rows of a preview. */
@Component
class PasteLines {

    private final PairWords words;

    PasteLines(PairWords words) {
        this.words = words;
    }

    List<PasteLine> of(Preview preview, Map<String, String> answers, Locale language) {
        return preview.rows().stream().map(row -> line(row, answers, language)).toList();
    }

    private PasteLine line(PreviewRow row, Map<String, String> answers, Locale language) {
        String tone = switch (row.outcome()) {
            case READY -> "ok";
            case ASKED -> "wait";
            case REFUSED -> "bad";
            case SKIPPED -> "";
        };
        String verdict = row.why() == null
                ? words.say(language, "pairs.paste.outcome." + row.outcome())
                : words.say(language, row.why().messageKey(), row.why().values().toArray());
        return new PasteLine(
                row.number(),
                row.line(),
                side(row.mentor(), answers, language),
                side(row.mentee(), answers, language),
                row.form() == null ? "" : row.form().title(),
                verdict,
                tone,
                row.outcome() == PreviewRow.Outcome.SKIPPED);
    }

    private SideLine side(Side side, Map<String, String> answers, Locale language) {
        List<Option> choices = side.who() instanceof Named.Several(List<Person> people) && side.firstTime()
                ? words.people(people, language)
                : List.of();
        String chosen = answers.getOrDefault("who." + side.number(), "");
        return new SideLine(
                side.number(),
                side.mention().name(),
                found(side, language),
                choices,
                chosen,
                side.lacksName() && side.firstTime());
    }

    private String found(Side side, Locale language) {
        if (side.known().isPresent()) {
            return words.described(side.known().get(), language);
        }
        if (side.addedAs().isPresent()) {
            String group = side.mention().classGroup() == null
                    ? ""
                    : ", " + side.mention().classGroup();
            return words.say(
                    language,
                    "pairs.paste.newcomer",
                    side.addedAs().get().full(),
                    words.say(language, "pairs.kind." + side.newcomer()) + group);
        }
        return "";
    }
}
