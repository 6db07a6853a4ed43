package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Set;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.consents.ConsentPaper;
import ru.nastavnik.participants.consents.Line;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A sheet to be signed: one person, one kind.
 *
 * @param place          class or post
 * @param birth          as it is known, or empty
 * @param representative whether a representative signs
 * @param own            whether the person signs
 * @param adult          whether the person signs alone
 * @param edition        of the text, as people count
 * @param ownText        whether the text is the school's own
 */
@PersonalData
record BlankView(
        String title,
        String name,
        String place,
        String birth,
        boolean representative,
        boolean own,
        boolean adult,
        List<String> paragraphs,
        int edition,
        boolean ownText) {

    static BlankView of(Person person, ConsentPaper paper, Set<Line> lines, boolean adult) {
        return new BlankView(
                paper.title(),
                person.name().full(),
                person.classGroup().map(ClassGroup::toString).or(person::post).orElse(""),
                person.birth().orElse(""),
                lines.contains(Line.REPRESENTATIVE),
                lines.contains(Line.SELF),
                adult,
                paper.paragraphs(),
                paper.number(),
                paper.isOwn());
    }

    @Override
    public String toString() {
        return "BlankView[…]";
    }
}
