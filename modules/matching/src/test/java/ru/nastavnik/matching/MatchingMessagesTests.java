package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.nastavnik.matching.compatibility.Compatibility;
import ru.nastavnik.matching.compatibility.ReasonCode;
import ru.nastavnik.participants.consents.ConsentState;

/** Keys that are put together in the code exist in the files. */
class MatchingMessagesTests {

    @Test
    void everyReasonGradeAndRefusalHasItsSentenceInEveryLanguage() throws IOException {
        Set<String> needed = new TreeSet<>();
        Stream.of(ReasonCode.values()).forEach(code -> needed.add("matching.reason." + code));
        Stream.of(Compatibility.Grade.values()).forEach(grade -> needed.add("matching.grade." + grade));
        Stream.of(WithoutMentor.Why.values()).forEach(why -> needed.add("matching.left." + why));
        Stream.of("oneself", "mentor-not-of-form", "mentee-not-of-form", "paired-already", "no-place")
                .flatMap(rule -> Stream.of(rule, rule + ".count"))
                .forEach(rule -> needed.add("matching.rule." + rule));
        Stream.of(ConsentState.REFUSED, ConsentState.WITHDRAWN)
                .flatMap(no -> Stream.of("mentee-consent." + no, "mentor-consent." + no))
                .flatMap(rule -> Stream.of(rule, rule + ".count"))
                .forEach(rule -> needed.add("matching.rule." + rule));
        needed.add("matching.rule.taken-out.count");

        assertThat(keys("ru")).containsAll(needed).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(
                MatchingMessagesTests.class.getResourceAsStream("/messages/matching_%s.properties".formatted(language)),
                StandardCharsets.UTF_8)) {
            lines.load(reader);
        }
        return new TreeSet<>(lines.stringPropertyNames());
    }
}
