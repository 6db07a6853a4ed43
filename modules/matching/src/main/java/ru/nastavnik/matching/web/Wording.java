package ru.nastavnik.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.matching.WithoutMentor;
import ru.nastavnik.matching.compatibility.Compatibility;
import ru.nastavnik.matching.compatibility.Reason;
import ru.nastavnik.matching.compatibility.Verdict;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.profiles.MenteeProfile;

/** Puts reasons, refusals and requests into the reader's language. */
@Component
class Wording {

    private final MessageSource messages;
    private final Catalogue catalogue;

    Wording(MessageSource messages, Catalogue catalogue) {
        this.messages = messages;
        this.catalogue = catalogue;
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    /** One sentence of what speaks for the pair. */
    String why(Compatibility compatibility) {
        List<Reason> speaking =
                compatibility.reasons().stream().filter(Reason::speaksFor).toList();
        if (speaking.isEmpty()) {
            return say("matching.why.little");
        }
        String sentence = speaking.stream().map(this::reason).collect(Collectors.joining("; "));
        return sentence.substring(0, 1).toUpperCase(language()) + sentence.substring(1) + ".";
    }

    String reason(Reason reason) {
        Object value = reason.subject() != null
                ? catalogue.subjectTitle(reason.subject())
                : reason.number() == null ? "" : reason.number();
        return say("matching.reason." + reason.code(), value);
    }

    String grade(Compatibility compatibility) {
        return say("matching.grade." + compatibility.grade());
    }

    String refusal(Verdict.Refused refused) {
        return say(refused.messageKey(), refused.values().toArray());
    }

    String request(@Nullable MenteeProfile mentee) {
        if (mentee == null) {
            return say("matching.request.none");
        }
        String topic = catalogue.topicTitle(mentee.topic());
        return mentee.subject() == null ? topic : topic + ": " + catalogue.subjectTitle(mentee.subject());
    }

    /** Why someone is left over, in one sentence. */
    String why(WithoutMentor leftover, List<String> mentors) {
        return switch (leftover.why()) {
            case NOBODY_READY, TAKEN_OUT, ALL_REFUSED -> say("matching.left." + leftover.why());
            case PLACES_SHORT ->
                leftover.places() == 0
                        ? say("matching.left.NO_PLACES", String.join(", ", mentors))
                        : say(
                                "matching.left.PLACES_SHORT",
                                leftover.sharing(),
                                leftover.places(),
                                String.join(", ", mentors));
        };
    }

    /** Which rule refused how many. */
    List<String> refusals(WithoutMentor leftover) {
        return leftover.refusals().entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .map(count -> say(count.getKey() + ".count", count.getValue()))
                .toList();
    }
}
