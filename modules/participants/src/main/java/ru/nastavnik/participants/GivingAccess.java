package ru.nastavnik.participants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.identity.AccessSlip;
import ru.nastavnik.platform.identity.Accounts;
import ru.nastavnik.platform.identity.Login;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignInServerDown;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.words.Refusal;

/**
 * Gives mentors a way to sign in: a login of their own, an account, and the role of a mentor in the bound school. What
 * was done stays when the sign-in server goes down in the middle, and the same call goes on from there.
 */
@Component
public class GivingAccess {

    private static final List<Role> GIVEN = List.of(Role.MENTOR, Role.CLASS_TEACHER);

    private final PersonRepository people;
    private final Accounts accounts;
    private final Memberships memberships;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GivingAccess(
            PersonRepository people,
            Accounts accounts,
            Memberships memberships,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.memberships = memberships;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Gives access to one adult. Who has it keeps it, and gets the role beside those they hold.
     *
     * @param organization alias of the school
     * @param role         of a mentor or of a class teacher
     * @throws Refusal          when the person is unknown, has left, or is a pupil
     * @throws SignInServerDown when the sign-in server does not answer
     */
    public Person give(PersonId id, String organization, Role role) {
        Person person = change(id, this::assignLogin);
        UserId user = accounts.ensureAccount(person.login().orElseThrow(), organization);
        memberships.grant(user, TenantContext.school(), role, LocalDate.now(clock));
        return change(id, found -> {
            found.linkTo(user);
            return people.save(found);
        });
    }

    /**
     * Gives access to those who have none yet and prints a slip for each of them; who signs in already gets the role
     * and no slip. Stops where the sign-in server stops
     * answering: the slips made so far are in the answer, since their passwords are kept nowhere.
     */
    public Handout handOut(Collection<PersonId> persons, String organization, Role role) {
        Map<Boolean, List<Person>> bySigningIn = people.findByIdInOrderByNameKey(persons).stream()
                .filter(GivingAccess::mayHaveAccess)
                .collect(Collectors.partitioningBy(person -> person.user().isPresent()));
        bySigningIn
                .get(true)
                .forEach(person -> memberships.grant(
                        person.user().orElseThrow(), TenantContext.school(), role, LocalDate.now(clock)));
        List<Person> waiting = new ArrayList<>(bySigningIn.get(false));
        List<Slip> slips = new ArrayList<>();
        try {
            while (!waiting.isEmpty()) {
                slips.add(print(give(waiting.getFirst().id(), organization, role)));
                waiting.removeFirst();
            }
            return new Handout(slips, List.of(), false);
        } catch (SignInServerDown down) {
            return new Handout(slips, waiting, true);
        }
    }

    /**
     * A slip with a fresh one-time password; the one printed before stops working.
     *
     * @throws Refusal          when the person has no access yet
     * @throws SignInServerDown when the sign-in server does not answer
     */
    public Slip printAnew(PersonId id) {
        Person person = change(id, Function.identity());
        if (person.user().isEmpty()) {
            throw new Refusal("people.refusal.no-access", person.name().full());
        }
        return print(person);
    }

    /** Takes the roles given here back as of today; who has none is passed over. */
    public void takeBack(PersonId id) {
        Optional<UserId> user = change(id, Function.identity()).user();
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        user.ifPresent(
                held -> GIVEN.forEach(role -> memberships.revoke(held, TenantContext.school(), role, yesterday)));
    }

    /**
     * Closes the person's way in for good: the roles given here end today, and the card knows no account any more. A later
     * access is a new login.
     *
     * @throws Refusal when the account holds a role that was not given here: the card of a coordinator keeps it
     */
    public void close(PersonId id) {
        Person person = change(id, Function.identity());
        if (person.user().isPresent()
                && !GIVEN.containsAll(memberships.held(person.user().get(), TenantContext.school()))) {
            throw new Refusal("people.refusal.holds-role", person.name().full());
        }
        takeBack(id);
        change(id, found -> {
            found.forgetAccount();
            return people.save(found);
        });
    }

    private Slip print(Person person) {
        return new Slip(person, accounts.issueSlip(person.login().orElseThrow()));
    }

    private Person assignLogin(Person person) {
        if (!mayHaveAccess(person)) {
            throw new Refusal("people.refusal.not-for-access", person.name().full());
        }
        person.assign(Login.random());
        return people.save(person);
    }

    private static boolean mayHaveAccess(Person person) {
        return person.leftOn().isEmpty() && person.isAdult();
    }

    private Person change(PersonId id, Function<Person, Person> step) {
        return Objects.requireNonNull(transaction.execute(status ->
                step.apply(people.findById(id).orElseThrow(() -> new Refusal("people.refusal.unknown-person")))));
    }

    /** One slip and whose it is. */
    public record Slip(Person person, AccessSlip access) {}

    /**
     * What came of giving access to several.
     *
     * @param slips   to print now, they are kept nowhere
     * @param waiting who still has none
     * @param down    whether the sign-in server stopped answering
     */
    public record Handout(List<Slip> slips, List<Person> waiting, boolean down) {}
}
