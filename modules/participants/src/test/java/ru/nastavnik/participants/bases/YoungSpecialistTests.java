package ru.nastavnik.participants.bases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;

class YoungSpecialistTests {

    private static final YoungSpecialists.Rule RULE = new YoungSpecialists.Rule(0, 3, "учител", "Р-145");

    @Test
    void isWhoHasTaughtForUpToThreeYearsWhateverTheAge() {
        assertThat(RULE.of(staff("учитель химии", 1, 1981))).contains(new YoungSpecialist(1, true));
        assertThat(RULE.of(staff("учитель-логопед", 0, 2003))).contains(new YoungSpecialist(0, true));
        assertThat(RULE.of(staff("старший учитель", 3, 1990))).contains(new YoungSpecialist(3, true));
    }

    @Test
    void isNobodyWhoHasTaughtLonger() {
        assertThat(RULE.of(staff("учитель химии", 4, 2003))).isEmpty();
    }

    @Test
    void isNobodyOfWhomItIsNotKnown() {
        assertThat(RULE.of(staff("учитель химии", null, 2003))).isEmpty();
    }

    @Test
    void doesNotCountForTheIndicatorInAnotherPost() {
        assertThat(RULE.of(staff("педагог-психолог", 1, 1999))).contains(new YoungSpecialist(1, false));
        assertThat(RULE.of(staff(null, 1, 1999))).contains(new YoungSpecialist(1, false));
    }

    @Test
    void isNobodyFromOutside() {
        Person engineer = new Person(new PersonName("Орлова", "Инна", null), PersonKind.PARTNER);
        engineer.describe(PersonDetails.of(null, "завод, инженер").teaching(1));
        assertThat(RULE.of(engineer)).isEmpty();
    }

    private static Person staff(@Nullable String post, @Nullable Integer years, int born) {
        Person person = new Person(new PersonName("Соколова", "Ольга", "Игоревна"), PersonKind.STAFF);
        person.describe(PersonDetails.of(null, post)
                .born(born, LocalDate.of(born, 5, 1))
                .teaching(years));
        return person;
    }
}
