package ru.nastavnik.demo.region;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import ru.nastavnik.demo.visit.HttpVisitor;
import ru.nastavnik.participants.GivingAccess;
import ru.nastavnik.participants.GivingAccess.Slip;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.classes.ClassSheet;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.platform.identity.AccessSlip;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.ForEachTenant;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.tenants.Appointment;
import ru.nastavnik.tenants.Appointments;

/**
 * Lets the people of one school sign in for the first time, each with the slip that the product hands out, so that
 * visitors of the demo find accounts with passwords that stay.
 */
@Component
@ConditionalOnProperty(name = "nastavnik.demo.enabled", havingValue = "true")
class DemoAccounts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final DemoProperties settings;
    private final SchoolLife life;
    private final Appointments appointments;
    private final GivingAccess access;
    private final Mentorships pairs;
    private final People people;
    private final ClassSheets classes;
    private final ForEachTenant tenants;
    private final String address;

    DemoAccounts(
            DemoProperties settings,
            SchoolLife life,
            Appointments appointments,
            GivingAccess access,
            Mentorships pairs,
            People people,
            ClassSheets classes,
            ForEachTenant tenants,
            @Value("${nastavnik.public-url}") String address) {
        this.settings = settings;
        this.life = life;
        this.appointments = appointments;
        this.access = access;
        this.pairs = pairs;
        this.people = people;
        this.classes = classes;
        this.tenants = tenants;
        this.address = address;
    }

    void open(PlannedSchool planned, TenantId school) {
        if (settings.home() == null || settings.home().isBlank()) {
            return;
        }
        AccountList list = new AccountList();
        for (Appointment appointment : life.inCharge(school)) {
            String who = appointment.role() == Role.DIRECTOR ? "Директор" : "Куратор";
            enter(
                    list,
                    who + ", " + planned.school().shortName(),
                    appointments.slip(school, appointment.id()),
                    planned);
        }
        tenants.in(school, () -> mentorsWithAccess(planned)).stream()
                .limit(1)
                .forEach(slip -> enter(list, "Наставник, " + planned.school().shortName(), slip.access(), planned));
        tenants.in(school, () -> classTeacherWithAccess(planned))
                .forEach(slip ->
                        enter(list, "Классный руководитель, " + planned.school().shortName(), slip.access(), planned));
        list.write(Path.of(settings.home(), "accounts.txt"));
    }

    /** Teachers who have pairs now; half of them are given access, as in life. */
    private List<Slip> mentorsWithAccess(PlannedSchool planned) {
        List<PersonId> mentors =
                pairs.current().stream().map(Mentorship::mentor).distinct().toList();
        List<PersonId> teachers = people.all(mentors).stream()
                .filter(Person::isAdult)
                .map(Person::id)
                .toList();
        return access.handOut(teachers.subList(0, (teachers.size() + 1) / 2), planned.alias(), Role.MENTOR)
                .slips();
    }

    /** One who leads a class that is still waited for, and who has no login yet. */
    private List<Slip> classTeacherWithAccess(PlannedSchool planned) {
        List<PersonId> leaders = classes.all().stream()
                .filter(sheet -> sheet.answeredAt().isEmpty())
                .map(ClassSheet::teacher)
                .flatMap(Optional::stream)
                .toList();
        return people.all(leaders).stream()
                .filter(person -> person.user().isEmpty())
                .limit(1)
                .flatMap(person ->
                        access.handOut(List.of(person.id()), planned.alias(), Role.CLASS_TEACHER).slips().stream())
                .toList();
    }

    private void enter(AccountList list, String who, AccessSlip slip, PlannedSchool planned) {
        String password = password();
        try (HttpVisitor person = new HttpVisitor(address)) {
            person.signIn(slip.login().value(), slip.password(), password);
        }
        list.add(who, slip.login().value(), password, "/s/" + planned.alias());
    }

    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(i == 4 || i == 8 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString().toLowerCase(Locale.ROOT);
    }
}
