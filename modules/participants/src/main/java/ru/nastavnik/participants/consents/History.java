package ru.nastavnik.participants.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was said about one kind of consent of one person, and how it stands on a day. Of each signer the last word counts;
 * one no is enough to stop, and only the one who said it takes it back by a signed paper.
 *
 * @param facts of one person and one kind, in any order
 * @param birth of the person
 * @param rules of the school
 */
record History(List<ConsentFact> facts, Birth birth, AgeRules rules) {

    /** @param warnDays how many days before its last day a consent is said to expire */
    Present on(LocalDate today, int warnDays) {
        List<ConsentFact> said = said(today);
        String where = where(said);
        Map<Signer, ConsentFact> words = new EnumMap<>(Signer.class);
        said.forEach(fact -> hear(words, fact));
        Optional<ConsentFact> no = words.values().stream()
                .filter(word -> word.says() != Says.GIVEN)
                .max(ConsentFact.ORDER);
        if (no.isPresent()) {
            ConsentState state = no.get().says() == Says.REFUSED ? ConsentState.REFUSED : ConsentState.WITHDRAWN;
            return new Present(state, Set.of(), no.get().day(), null, null, where);
        }
        List<ConsentFact> held =
                words.values().stream().filter(word -> word.holdsOn(today)).toList();
        Set<Line> pending = rules.of(birth, today).lines().stream()
                .filter(line -> held.stream().noneMatch(word -> answers(word, line, today)))
                .collect(Collectors.toSet());
        LocalDate since = words.values().stream()
                .map(ConsentFact::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (!isWhole(held, today)) {
            return new Present(ConsentState.AWAITED, pending, since, null, expired(words.values(), today), where);
        }
        LocalDate last = lastDay(held, today);
        boolean soon = last != null && !last.isAfter(today.plusDays(warnDays));
        return new Present(soon ? ConsentState.EXPIRING : ConsentState.GIVEN, pending, since, last, null, where);
    }

    /** All that counts by today, in order. */
    private List<ConsentFact> said(LocalDate today) {
        Set<UUID> mistaken =
                facts.stream().flatMap(fact -> fact.annuls().stream()).collect(Collectors.toSet());
        return facts.stream()
                .filter(fact -> fact.says() != Says.MISTAKEN && !mistaken.contains(fact.getId()))
                .filter(fact -> !fact.day().isAfter(today))
                .sorted(ConsentFact.ORDER)
                .toList();
    }

    /** Keeps the last word of everyone who has a say. */
    private void hear(Map<Signer, ConsentFact> words, ConsentFact fact) {
        boolean ofAge = rules.of(birth, fact.day()).isOwnAlone();
        if (ofAge && fact.signer().represents()) {
            return;
        }
        if (fact.says() == Says.GIVEN) {
            words.entrySet()
                    .removeIf(said -> silences(fact, said.getKey(), ofAge)
                            || said.getKey() == Signer.UNRECORDED
                                    && said.getValue().says() != Says.GIVEN);
        }
        words.put(fact.signer(), fact);
    }

    /** Guardianship ends the say of parents and the other way round; coming of age ends the say of both. */
    private static boolean silences(ConsentFact given, Signer other, boolean ofAge) {
        if (!other.represents()) {
            return false;
        }
        return ofAge || given.signer().represents() && given.signer().isParent() != other.isParent();
    }

    /** In force: signed as the rule of today asks, or signed as it asked on the day of the paper. */
    private boolean isWhole(Collection<ConsentFact> held, LocalDate today) {
        return rules.of(birth, today).lines().stream()
                        .allMatch(line -> held.stream().anyMatch(word -> answers(word, line, today)))
                || held.stream().anyMatch(word -> wasWhole(word, held));
    }

    private boolean wasWhole(ConsentFact word, Collection<ConsentFact> held) {
        return linesOn(word.day()).stream().allMatch(line -> held.stream().anyMatch(other -> signs(other, line)));
    }

    /** Someone of age answers for themselves by what they signed when they were of age. */
    private boolean answers(ConsentFact word, Line line, LocalDate today) {
        AgeRule rule = rules.of(birth, today);
        boolean asked = line == Line.REPRESENTATIVE || linesOn(word.day()).contains(line);
        return signs(word, line) && asked && (!rule.isOwnAlone() || birth.ageOn(word.day()) >= rule.fromAge());
    }

    /** A mark that was carried over stands for all lines that were to be signed on its day. */
    private boolean signs(ConsentFact word, Line line) {
        return switch (word.signer()) {
            case UNRECORDED -> linesOn(word.day()).contains(line);
            case SELF -> line == Line.SELF;
            default -> line == Line.REPRESENTATIVE;
        };
    }

    private Set<Line> linesOn(LocalDate day) {
        return rules.of(birth, day).lines();
    }

    /** The last day it is in force as things stand. */
    private @Nullable LocalDate lastDay(List<ConsentFact> held, LocalDate today) {
        List<ConsentFact> left = new ArrayList<>(held);
        List<LocalDate> ends = held.stream()
                .flatMap(word -> word.until().stream())
                .distinct()
                .sorted()
                .toList();
        for (LocalDate end : ends) {
            left.removeIf(word -> word.until().filter(end::equals).isPresent());
            if (!isWhole(left, today)) {
                return end;
            }
        }
        return null;
    }

    private static @Nullable LocalDate expired(Collection<ConsentFact> words, LocalDate today) {
        return words.stream()
                .flatMap(word -> word.until().stream())
                .filter(today::isAfter)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable String where(List<ConsentFact> said) {
        return said.reversed().stream()
                .flatMap(fact -> fact.whereKept().stream())
                .findFirst()
                .orElse(null);
    }
}
