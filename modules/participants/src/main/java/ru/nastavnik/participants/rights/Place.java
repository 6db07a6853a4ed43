package ru.nastavnik.participants.rights;

import static ru.nastavnik.participants.rights.Field.BIRTH;
import static ru.nastavnik.participants.rights.Field.CONTACT;
import static ru.nastavnik.participants.rights.Field.EVERYTHING;
import static ru.nastavnik.participants.rights.Field.EXPERIENCE;
import static ru.nastavnik.participants.rights.Field.MENTOR_PROFILE;
import static ru.nastavnik.participants.rights.Field.NAME;
import static ru.nastavnik.participants.rights.Field.REQUEST_TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ru.nastavnik.platform.identity.Role;

/**
 * Where data of people is seen, and which. A page that shows no more of people than name and class is none of these: it
 * is not a view.
 */
public enum Place {
    /** The card of one person. */
    CARD(
            NAME,
            Field.PLACE,
            BIRTH,
            EXPERIENCE,
            Field.CONSENT,
            Field.REQUEST,
            REQUEST_TEXT,
            Field.READINESS,
            MENTOR_PROFILE,
            CONTACT),
    /** «База наставляемых» on the screen. */
    MENTEES(NAME, Field.PLACE, Field.REQUEST, REQUEST_TEXT, Field.CONSENT),
    /** «База наставников» on the screen. */
    MENTORS(NAME, Field.PLACE, Field.READINESS, MENTOR_PROFILE, Field.CONSENT),
    /** A base taken out as a file. */
    BASE_EXPORT(NAME, Field.PLACE, BIRTH, Field.REQUEST, REQUEST_TEXT, MENTOR_PROFILE, CONTACT),
    /** What an uploaded base would change. */
    BASE_IMPORT(NAME, Field.REQUEST, REQUEST_TEXT, MENTOR_PROFILE, CONTACT),
    /** «Молодые специалисты». */
    YOUNG(NAME, Field.PLACE, EXPERIENCE),
    /** «Ученики и сотрудники школы», with birth dates. */
    LIST(NAME, Field.PLACE, BIRTH),
    REQUESTS(NAME, Field.PLACE, Field.REQUEST),
    /** «Мой класс»: what a class teacher sees of the own pupils. */
    MY_CLASS(NAME, Field.PLACE, Field.REQUEST, Field.CONSENT),
    /** The same by a printed slip, without an account: the viewer is the slip. */
    CLASS_SLIP(NAME, Field.PLACE, Field.REQUEST, Field.CONSENT),
    READINESS(NAME, Field.PLACE, EXPERIENCE, Field.READINESS),
    CONSENTS(NAME, Field.PLACE, Field.CONSENT),
    /** Printed blanks of consents. */
    BLANKS(NAME, Field.PLACE, BIRTH, Field.CONSENT),
    /** The scan of a signed consent, and which there are. */
    SCAN(NAME, Field.CONSENT),
    /** «Движение»: who came and who left. */
    MOVEMENT(NAME, Field.PLACE),
    /** «Убрать тех, кого не отметили»: who would go. */
    UNTICKED(NAME, Field.PLACE),
    /** A partner organisation and its people. */
    ORGANISATION(NAME, Field.PLACE),
    /** «Просмотры»: who looked at somebody's data. */
    VIEWS(NAME),
    /** «Классы отвечают»: who leads which class. */
    CLASSES(NAME, Field.PLACE),
    /** The table of pairs. */
    PAIRS(NAME, Field.PLACE),
    /** Proposed pairs, with what is asked for. */
    MATCHING(NAME, Field.PLACE, Field.REQUEST),
    /** Certificates of people from outside, by number and date. */
    CLEARANCE(NAME, Field.PLACE, Field.CLEARANCE),
    /** Which pupils who mentor were trained. */
    TRAINING(NAME, Field.PLACE, Field.READINESS),
    /** Who can sign in, and under what login. */
    ACCESS(NAME, Field.PLACE, Field.LOGIN),
    /** Printed slips with a login and a one-time password. */
    SLIPS(NAME, Field.LOGIN),
    /** What an uploaded list would change, or changed. */
    ROSTER(NAME, Field.PLACE, BIRTH, EXPERIENCE),
    /** The list given out as a OneRoster pack. */
    ONE_ROSTER(NAME, Field.PLACE, BIRTH, EXPERIENCE),
    /** «Пора уничтожить»: who left long ago. */
    TIME_OVER(NAME),
    /** Two cards that may be of one person, side by side. */
    DOUBLES(NAME, Field.PLACE, BIRTH, Field.REQUEST, Field.READINESS, Field.CONSENT, Field.LOGIN),
    /** Everything that the school keeps, given out to the person. */
    EXPORT(EVERYTHING),
    /** What the person or their parent asked for, and what came of it. */
    SUBJECT_REQUEST(NAME, Field.PLACE, Field.REQUEST);

    private final List<Field> fields;

    Place(Field... fields) {
        this.fields = List.copyOf(Arrays.asList(fields));
    }

    /** What there is to be seen. */
    public List<Field> fields() {
        return fields;
    }

    /** What of it somebody with these roles sees. */
    public List<Field> fieldsFor(Set<Role> roles) {
        return fields.stream().filter(field -> field.isSeenBy(roles)).toList();
    }
}
