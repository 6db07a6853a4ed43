package ru.nastavnik.programmes.paste;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Forms;
import ru.nastavnik.programmes.MentoringForm;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.naming.Mention;
import ru.nastavnik.programmes.naming.Naming;

/** Goes down a pasted table and says of each pair what will become of it. */
@Component
class Previewing {

    private final Naming naming;
    private final Forms forms;
    private final Mentorships pairs;

    Previewing(Naming naming, Forms forms, Mentorships pairs) {
        this.naming = naming;
        this.forms = forms;
        this.pairs = pairs;
    }

    Preview preview(PastedOrder order) {
        PastedTable table = PastedTable.read(order.text());
        List<MentoringForm> catalogue = forms.on(order.from());
        @Nullable
        MentoringForm form = catalogue.stream()
                .filter(each -> each.code().equals(order.form()))
                .findFirst()
                .orElse(null);
        if (order.form() != null && form == null) {
            throw new Refusal("pairs.form.missing");
        }
        Pass pass = new Pass(order, catalogue, form);
        return new Preview(table.pairs().stream().map(pass::row).toList(), table.leftovers());
    }

    /** One walk down one table: remembers who was mentioned and which pairs there were. */
    private final class Pass {

        private final PastedOrder order;
        private final List<MentoringForm> catalogue;
        private final @Nullable MentoringForm form;
        private final Map<String, Integer> mentioned = new HashMap<>();
        private final Set<List<Object>> seen = new HashSet<>();
        private int rows;

        Pass(PastedOrder order, List<MentoringForm> catalogue, @Nullable MentoringForm form) {
            this.order = order;
            this.catalogue = catalogue;
            this.form = form;
        }

        PreviewRow row(PastedPair pair) {
            rows++;
            Side mentor = side(pair.mentor(), form == null ? EnumSet.allOf(PersonKind.class) : form.mentorKinds());
            Side mentee = side(pair.mentee(), form == null ? EnumSet.allOf(PersonKind.class) : form.menteeKinds());
            if (order.answer("skip", rows).isPresent()) {
                return row(pair, mentor, mentee, form, PreviewRow.Outcome.SKIPPED, null);
            }
            if (!seen.add(List.of(identity(mentor), identity(mentee)))) {
                return row(pair, mentor, mentee, form, PreviewRow.Outcome.REFUSED, new Refusal("pairs.paste.twice"));
            }
            if (mentor.isUnclear() || mentee.isUnclear() || mentor.lacksName() || mentee.lacksName()) {
                return row(pair, mentor, mentee, form, PreviewRow.Outcome.ASKED, null);
            }
            return judged(pair, mentor, mentee);
        }

        private PreviewRow judged(PastedPair pair, Side mentor, Side mentee) {
            MentoringForm fitting =
                    form != null ? form : fitting(mentor, mentee).orElse(null);
            Optional<Refusal> why =
                    fitting == null ? Optional.of(unfit(mentor, mentee)) : objection(fitting, mentor, mentee);
            return row(
                    pair,
                    mentor,
                    mentee,
                    fitting,
                    why.isPresent() ? PreviewRow.Outcome.REFUSED : PreviewRow.Outcome.READY,
                    why.orElse(null));
        }

        /** Somebody who is still to be added has no pairs, so that only the rest of the rules is asked. */
        private Optional<Refusal> objection(MentoringForm fitting, Side mentor, Side mentee) {
            if (mentor.number() == mentee.number()) {
                return Optional.of(new Refusal("pairs.same-person"));
            }
            if (!fitting.suits(mentor.kind(), mentee.kind())
                    && (mentor.known().isEmpty() || mentee.known().isEmpty())) {
                return Optional.of(unfit(mentor, mentee));
            }
            PersonId one = mentor.known().map(person -> person.id()).orElse(null);
            PersonId other = mentee.known().map(person -> person.id()).orElse(null);
            return one == null || other == null
                    ? Optional.empty()
                    : pairs.objection(order.pair(fitting.code(), one, other));
        }

        private Optional<MentoringForm> fitting(Side mentor, Side mentee) {
            return catalogue.stream()
                    .filter(each -> each.suits(mentor.kind(), mentee.kind()))
                    .findFirst();
        }

        private Refusal unfit(Side mentor, Side mentee) {
            return new Refusal(
                    "pairs.kinds.none",
                    mentor.mention().name() + " – " + mentee.mention().name());
        }

        private Side side(Mention pasted, Set<PersonKind> expected) {
            boolean first = !mentioned.containsKey(pasted.key());
            int number = mentioned.computeIfAbsent(pasted.key(), key -> mentioned.size() + 1);
            Mention mention = order.answer("name", number)
                    .map(name -> new Mention(name, pasted.classGroup(), pasted.post()))
                    .orElse(pasted);
            PersonKind newcomer =
                    MentoringForm.likely(expected, mention.classGroup() == null ? PersonKind.STAFF : PersonKind.PUPIL);
            String chosen = order.answer("who", number).orElse("");
            return new Side(number, mention, naming.find(mention, expected, chosen), newcomer, first);
        }

        private PreviewRow row(
                PastedPair pair,
                Side mentor,
                Side mentee,
                @Nullable MentoringForm form,
                PreviewRow.Outcome outcome,
                @Nullable Refusal why) {
            return new PreviewRow(rows, pair.line(), mentor, mentee, form, outcome, why);
        }

        private Object identity(Side side) {
            return side.known().<Object>map(person -> person.id()).orElse(side.number());
        }
    }
}
