package ru.nastavnik.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * What somebody without an account has shown in this session of the browser: that they hold one slip of one school. It
 * gives no role. Whether the slip is still good is asked anew on each request by whoever reads the ticket.
 *
 * @param school the slip is of
 * @param slip   its identifier
 * @param until  when the ticket ends, whatever is done with it
 */
public record Ticket(UUID school, UUID slip, Instant until) implements Serializable {

    private static final String NAME = "ru.nastavnik.ticket";

    /** Keeps it for the session, which gets another identifier: one that was planted before is worth nothing. */
    public void keep(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(NAME, this);
    }

    /** The ticket of the session, if there is one and it is of this school. */
    public static Optional<Ticket> of(HttpServletRequest request, TenantId school, Instant now) {
        return in(request)
                .filter(ticket -> ticket.school().equals(school.value()))
                .filter(ticket -> now.isBefore(ticket.until()));
    }

    /** Throws it away. */
    public static void drop(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }

    static Optional<Ticket> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof Ticket ticket
                ? Optional.of(ticket)
                : Optional.empty();
    }
}
