package ru.nastavnik.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonTests {

    private final Person person = new Person(new PersonName("Зорина", "Злата", null), PersonKind.PUPIL);

    @Test
    void keepsWhatAListDoesNotSay() {
        person.describe(PersonDetails.of(new ClassGroup(9, "Б"), null).born(null, LocalDate.of(2011, 5, 4)));

        person.describe(PersonDetails.of(new ClassGroup(10, "А"), null));

        assertThat(person.classGroup()).contains(new ClassGroup(10, "А"));
        assertThat(person.birthDate()).contains(LocalDate.of(2011, 5, 4));
    }

    @Test
    void forgetsWhatTheCardNoLongerSays() {
        person.describe(PersonDetails.of(new ClassGroup(9, "Б"), null).born(null, LocalDate.of(2011, 5, 4)));

        person.correct(PersonDetails.of(new ClassGroup(9, "Б"), null));

        assertThat(person.birthDate()).isEmpty();
        assertThat(person.birthYear()).isEmpty();
    }
}
