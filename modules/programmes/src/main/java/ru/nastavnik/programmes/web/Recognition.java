package ru.nastavnik.programmes.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.programmes.MentoringForm;
import ru.nastavnik.programmes.naming.Named;
import ru.nastavnik.programmes.naming.Naming;
import ru.nastavnik.programmes.naming.Party;
import ru.nastavnik.programmes.web.NewPairForm.SideForm;

/** Tells from what was typed who the two are, and writes down what has to be asked. */
@Component
class Recognition {

    private final Naming naming;
    private final PairWords words;

    Recognition(Naming naming, PairWords words) {
        this.naming = naming;
        this.words = words;
    }

    /** Someone recognised: in the list or to be added, and what they are. */
    record Recognised(Party party, PersonKind kind) {}

    /**
     * @param form  the chosen form, {@literal null} to tell it by the people
     * @param asked receives what the page has to ask, under the name of the side
     */
    Optional<Recognised> recognise(
            SideForm side, @Nullable MentoringForm form, Map<String, AskedSide> asked, Errors errors, Locale language) {
        if (side.typed().isEmpty()) {
            return Optional.empty();
        }
        return switch (naming.find(side.mention(), kinds(side, form), side.id())) {
            case Named.Known(Person person) ->
                Optional.of(new Recognised(new Party.Listed(person.id()), person.kind()));
            case Named.Several(List<Person> people) -> {
                asked.put(side.side(), new AskedSide(words.people(people, language), false));
                errors.rejectValue(side.field("Id"), "pairs.which", new Object[] {side.typed(), people.size()}, null);
                yield Optional.empty();
            }
            case Named.Unknown() -> {
                asked.put(side.side(), new AskedSide(List.of(), true));
                yield newcomer(side, form, errors);
            }
        };
    }

    private Optional<Recognised> newcomer(SideForm side, @Nullable MentoringForm form, Errors errors) {
        boolean classGiven = !side.classGroup().isEmpty();
        Optional<PersonName> name = side.mention().fullName();
        if (!side.add()) {
            errors.rejectValue(side.side(), "pairs.unknown", new Object[] {side.typed()}, null);
        } else if (name.isEmpty()) {
            errors.rejectValue(side.side(), "pairs.unknown.full-name", new Object[] {side.typed()}, null);
        } else if (classGiven && ClassGroup.read(side.classGroup()).isEmpty()) {
            errors.rejectValue(side.field("Class"), "pairs.class.odd", new Object[] {side.classGroup()}, null);
        } else {
            PersonKind kind = kind(side, form);
            ClassGroup group = kind == PersonKind.PUPIL ? side.mention().classGroup() : null;
            return Optional.of(new Recognised(new Party.Newcomer(name.get(), kind, group, null), kind));
        }
        return Optional.empty();
    }

    private static Set<PersonKind> kinds(SideForm side, @Nullable MentoringForm form) {
        if (form == null) {
            return EnumSet.allOf(PersonKind.class);
        }
        return side.side().equals("mentor") ? form.mentorKinds() : form.menteeKinds();
    }

    private static PersonKind kind(SideForm side, @Nullable MentoringForm form) {
        for (PersonKind offered : PersonKind.values()) {
            if (offered.name().equals(side.kind())) {
                return offered;
            }
        }
        return MentoringForm.likely(
                kinds(side, form),
                side.side().equals("mentor") && side.classGroup().isEmpty() ? PersonKind.STAFF : PersonKind.PUPIL);
    }

    static Map<String, AskedSide> nothingAsked() {
        return new HashMap<>(Map.of("mentor", AskedSide.NOTHING, "mentee", AskedSide.NOTHING));
    }
}
