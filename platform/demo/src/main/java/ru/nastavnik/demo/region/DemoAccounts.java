package ru.nastavnik.demo.region;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import ru.nastavnik.demo.visit.HttpVisitor;
import ru.nastavnik.platform.identity.AccessSlip;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
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
    private final String address;

    DemoAccounts(
            DemoProperties settings,
            SchoolLife life,
            Appointments appointments,
            @Value("${nastavnik.public-url}") String address) {
        this.settings = settings;
        this.life = life;
        this.appointments = appointments;
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
        list.write(Path.of(settings.home(), "accounts.txt"));
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
