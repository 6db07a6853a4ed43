package ru.nastavnik.demo.region;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.classes.ClassSheet;
import ru.nastavnik.participants.classes.ClassSheets;

/** The classes of a school that are asked who needs a mentor: two of three have answered, most of them by signing in. */
@Component
@ConditionalOnProperty(name = "nastavnik.demo.enabled", havingValue = "true")
class AskedClasses {

    private final People people;
    private final ClassSheets classes;

    AskedClasses(People people, ClassSheets classes) {
        this.people = people;
        this.classes = classes;
    }

    void ask(LocalDate today, Random chance) {
        List<Person> staff = people.adults().stream()
                .filter(person -> person.kind() == PersonKind.STAFF)
                .toList();
        if (staff.isEmpty()) {
            return;
        }
        Map<ClassGroup, Optional<PersonId>> leaders = new LinkedHashMap<>();
        for (ClassSheet sheet : classes.all()) {
            Person leader = staff.get((leaders.size() + 2) % staff.size());
            leaders.put(sheet.group(), Optional.of(leader.id()));
        }
        classes.answerBy(today.plusDays(7));
        classes.leadBy(leaders);
        for (ClassGroup group : leaders.keySet()) {
            if (chance.nextInt(3) > 0) {
                classes.answered(group, chance.nextInt(3) > 0 ? ClassSheet.Answer.TEACHER : ClassSheet.Answer.PAPER);
            }
        }
    }
}
