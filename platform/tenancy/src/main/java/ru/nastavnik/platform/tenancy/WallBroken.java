package ru.nastavnik.platform.tenancy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** The wall between schools has a hole, and the program will not work beside it. The message names each, in both languages. */
class WallBroken extends IllegalStateException {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("ru"), Locale.ENGLISH);

    private final String whatToDo;

    WallBroken(List<WallInspection.Breach> breaches, MessageSource messages) {
        super(LANGUAGES.stream()
                .flatMap(language -> Stream.concat(
                        Stream.of(messages.getMessage("wall.broken", null, language)),
                        breaches.stream()
                                .map(hole -> "  - "
                                        + messages.getMessage(
                                                "wall." + hole.kind(),
                                                new Object[] {hole.who(), hole.what()},
                                                language))))
                .collect(Collectors.joining("\n")));
        this.whatToDo = LANGUAGES.stream()
                .map(language -> messages.getMessage("wall.repair", null, language))
                .collect(Collectors.joining("\n"));
    }

    String whatToDo() {
        return whatToDo;
    }
}
