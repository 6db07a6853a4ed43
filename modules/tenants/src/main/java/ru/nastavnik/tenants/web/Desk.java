package ru.nastavnik.tenants.web;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.nastavnik.platform.identity.AccessSlip;
import ru.nastavnik.platform.identity.SignInServerDown;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.tenants.Appointment;
import ru.nastavnik.tenants.AppointmentId;
import ru.nastavnik.tenants.Appointments;
import ru.nastavnik.tenants.OfficialName;

/** What the region's office and a director both do with appointments, said in the same words. */
@Component
class Desk {

    private final Appointments appointments;

    Desk(Appointments appointments) {
        this.appointments = appointments;
    }

    /** @return whether it was done, or done but for the access; {@literal false} when the form has to be shown again */
    boolean name(TenantId school, NamingForm form, BindingResult errors, RedirectAttributes next) {
        form.check(errors);
        return appointed(errors, next, form.name(), () -> appointments.nameCoordinator(school, form.naming()));
    }

    /** The same for another director. */
    boolean changeDirector(TenantId school, DirectorForm form, BindingResult errors, RedirectAttributes next) {
        form.check(errors);
        return appointed(
                errors,
                next,
                form.name(),
                () -> appointments.changeDirector(
                        school, new OfficialName(form.name()), Objects.requireNonNull(form.from())));
    }

    private static boolean appointed(
            BindingResult errors, RedirectAttributes next, String name, Supplier<Appointment> work) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            work.get();
            next.addFlashAttribute(Notice.NAME, Notice.of("schools.notice.named", name));
        } catch (SignInServerDown down) {
            trouble(next, "schools.trouble.access-later");
        } catch (Refusal refusal) {
            Typed.refused(errors, refusal);
            return false;
        }
        return true;
    }

    void giveAccess(TenantId school, AppointmentId id, RedirectAttributes next) {
        attempt(next, "schools.notice.access", () -> appointments.giveAccess(school, id));
    }

    void end(TenantId school, AppointmentId id, EndForm form, BindingResult errors, RedirectAttributes next) {
        if (errors.hasErrors() || form.lastDay() == null) {
            trouble(next, "schools.trouble.last-day");
            return;
        }
        attempt(next, "schools.notice.ended", () -> {
            appointments.end(school, id, form.lastDay().plusDays(1));
            return true;
        });
    }

    /** The slip is shown in the answer itself: the password is kept nowhere, so that there is nothing to redirect to. */
    String slip(TenantId school, AppointmentId id, String back, Model model, RedirectAttributes next) {
        try {
            Appointment appointment = appointments.get(school, id);
            AccessSlip slip = appointments.slip(school, id);
            model.addAttribute("name", appointment.name().full());
            model.addAttribute("login", slip.login().value());
            model.addAttribute("password", slip.password());
            model.addAttribute(
                    "address",
                    ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
            model.addAttribute("back", back);
            return "tenants/slip";
        } catch (SignInServerDown down) {
            trouble(next, "schools.trouble.no-slip");
            return "redirect:" + back;
        }
    }

    private static void attempt(RedirectAttributes next, String done, Supplier<?> work) {
        try {
            work.get();
            next.addFlashAttribute(Notice.NAME, Notice.of(done));
        } catch (SignInServerDown down) {
            trouble(next, "schools.trouble.access-later");
        } catch (Refusal refusal) {
            trouble(next, refusal.messageKey(), refusal.values().toArray());
        }
    }

    private static void trouble(RedirectAttributes next, String key, Object... values) {
        next.addFlashAttribute("trouble", key);
        next.addFlashAttribute("troubleValues", values);
    }
}
