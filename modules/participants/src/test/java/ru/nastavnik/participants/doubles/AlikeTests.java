package ru.nastavnik.participants.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;

class AlikeTests {

    @ParameterizedTest
    @CsvSource({
        "Зорин Лев Ильич, 2010-02-04, 9, зорин  лев ильич, 2010-02-04, 8, SAME",
        "Зорин Лев Ильич, 2010-02-04, 9, Зорин Лев Ильич, , 8, BIRTH_UNKNOWN",
        "Зорин Лев Ильич, 2010-02-04, 9, Зорин Лев Ильич, 2010, 8, BIRTH_UNKNOWN",
        "Зорин Лев Ильич, 2010-02-04, 9, Зорин Лев Ильич, 2010-02-05, 9, BIRTH_NEAR",
        "Зорин Лев Ильич, 2010-02-04, 9, Зорин Лев Ильич, 2010-04-02, 9, BIRTH_NEAR",
        "Зорин Лев Ильич, 2010-02-04, 9, Зорин Лев Ильич, 2011-02-04, 9, BIRTH_NEAR",
        "Зорин Лев Ильич, , 9, Зорин Лев Ильич, , 9, SAME",
        "Грачёва Анна Львовна, 2010-02-04, 9, Грачова Анна Львовна, 2010-02-04, 9, SLIP",
        "Грачёва Анна Львовна, 2010-02-04, 9, Гарчёва Анна Львовна, 2010-02-04, 9, SLIP",
        "Грачёва Анна Львовна, 2010-02-04, 9, Граччёва Анна Львовна, 2010-02-04, 9, SLIP",
        "Грачёва Анна Львовна, , 9, Грачва Анна Львовна, 2010, 9, SLIP",
        "Зорин Лев Ильич, 2010-02-04, 9, Зорин Лев, 2010-02-04, 9, NO_PATRONYMIC",
        "Зорин Лев Ильич, 2010-02-04, 9, Лев Зорин Ильич, 2010-02-04, 9, TURNED",
    })
    void mayBeOnePerson(
            String one, String bornOne, int gradeOne, String other, String bornOther, int gradeOther, Alike why) {
        Person first = pupil(one, bornOne, gradeOne);
        Person second = pupil(other, bornOther, gradeOther);

        assertThat(Alike.of(first, second)).contains(why);
        assertThat(Alike.of(second, first)).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "Зорин Лев Ильич, 2010-02-04, 9, Зорин Лев Ильич, 2012-11-19, 9",
        "Зорин Лев Ильич, 2010, 9, Зорин Лев Ильич, 2011, 9",
        "Зорин Лев Ильич, , 9, Зорин Лев Ильич, , 8",
        "Белова Лина Львовна, 2010-02-04, 9, Белова Лена Львовна, 2010-02-04, 9",
        "Грачёва Анна Львовна, 2010-02-04, 9, Грачова Анна Ильинична, 2010-02-04, 9",
        "Грачёва Анна Львовна, 2010-02-04, 9, Грачова Анна Львовна, 2010-02-05, 9",
        "Грачёва Анна Львовна, , 9, Грачова Анна Львовна, , 8",
        "Грачёва Анна Львовна, 2010-02-04, 9, Синицына Анна Львовна, 2010-02-04, 9",
        "Зорин Лев Ильич, 2010-02-04, 9, Зорин Лев Павлович, 2010-02-04, 9",
    })
    void areTwoPeople(String one, String bornOne, int gradeOne, String other, String bornOther, int gradeOther) {
        assertThat(Alike.of(pupil(one, bornOne, gradeOne), pupil(other, bornOther, gradeOther)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STAFF, PARTNER, true", "STAFF, PUPIL, false", "PUPIL, STUDENT, false"})
    void aPupilIsNoAdult(PersonKind one, PersonKind other, boolean may) {
        Person first = new Person(new PersonName("Зорин", "Лев", "Ильич"), one);
        Person second = new Person(new PersonName("Зорин", "Лев", "Ильич"), other);

        assertThat(Alike.of(first, second).isPresent()).isEqualTo(may);
    }

    private static Person pupil(String name, String born, int grade) {
        String[] words = name.split(" +");
        Person person =
                new Person(new PersonName(words[0], words[1], words.length > 2 ? words[2] : null), PersonKind.PUPIL);
        LocalDate date = born != null && born.contains("-") ? LocalDate.parse(born) : null;
        Integer year = born == null ? null : Integer.valueOf(born.substring(0, 4));
        person.describe(PersonDetails.of(new ClassGroup(grade, "А"), null).born(year, date));
        return person;
    }
}
