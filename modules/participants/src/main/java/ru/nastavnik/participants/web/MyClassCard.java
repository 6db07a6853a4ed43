package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.classes.ClassSheet;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HomeCard;

/** Leads a class teacher to the own class: as a thing to do until the class has answered. */
@Component
class MyClassCard implements HomeCard {

    private final ClassSheets classes;

    MyClassCard(ClassSheets classes) {
        this.classes = classes;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.CLASS_TEACHER);
    }

    @Override
    public List<Card> cards(SignedInUser user) {
        List<ClassGroup> led = classes.ledBy(user.id());
        return classes.all().stream()
                .filter(sheet -> led.contains(sheet.group()))
                .map(MyClassCard::card)
                .toList();
    }

    private static Card card(ClassSheet sheet) {
        boolean done = sheet.answeredAt().isPresent();
        String key = done ? "people.card.class-answered" : "people.card.class";
        String group = sheet.group().toString();
        String path = "/my-class?group=" + UriUtils.encode(group, "UTF-8");
        return new Card(10, key, key + ".text", List.of(group), path, key + ".action", done ? Kind.FACT : Kind.TASK);
    }
}
