package ru.nastavnik.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * Who holds which role in which school, day by day. Kept in the region without names and read anew on each request: a
 * role taken away is gone with the next click. Every method enters the region's scope itself, in a transaction of its
 * own, and may be repeated.
 */
@Component
public class Memberships {

    private static final String[] KNOWN = Stream.of(Role.values())
            .filter(role -> !role.isRegional())
            .map(Role::name)
            .toArray(String[]::new);

    private final SchoolSql sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Memberships(SchoolSql sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Gives a role in a school from a day on, with no end. Giving what is held already changes nothing.
     *
     * @param role must be a role in a school
     */
    public void grant(UserId user, TenantId school, Role role, LocalDate from) {
        if (role.isRegional()) {
            throw new IllegalArgumentException("%s is not a role in a school.".formatted(role));
        }
        inRegion(() -> sql.sql("""
                        insert into membership (id, user_id, school, role, valid_from)
                        values (?, ?, ?, ?, ?) on conflict (user_id, school, role) where valid_to is null do nothing
                        """)
                .params(UuidCreator.getTimeOrderedEpoch(), user.value(), school.value(), role.name(), from)
                .update());
    }

    /**
     * Ends a role: the given day is its last, and with yesterday it ends at once, even a role given only today. Ending
     * what is not held changes nothing.
     */
    public void revoke(UserId user, TenantId school, Role role, LocalDate lastDay) {
        inRegion(() -> sql.sql("""
                        update membership set valid_to = greatest(?, valid_from - 1)
                        where user_id = ? and school = ? and role = ? and valid_to is null
                        """)
                .params(lastDay, user.value(), school.value(), role.name())
                .update());
    }

    /** The roles a person holds in a school today. One that this version of the program does not know opens nothing. */
    public Set<Role> held(UserId user, TenantId school) {
        LocalDate today = LocalDate.now(clock);
        List<Role> roles = inRegion(() -> sql.sql("""
                        select role from membership
                        where user_id = ? and school = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                            and role = any (?)
                        """)
                .params(user.value(), school.value(), today, today, KNOWN)
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .list());
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    /** Who holds a role in a school today. */
    public Set<UserId> holders(TenantId school, Role role) {
        LocalDate today = LocalDate.now(clock);
        return Set.copyOf(inRegion(() -> sql.sql("""
                        select user_id from membership
                        where school = ? and role = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                        """)
                .params(school.value(), role.name(), today, today)
                .query((row, number) -> new UserId(row.getObject(1, UUID.class)))
                .list()));
    }

    /** The schools a person has any role in today. */
    List<TenantId> schoolsOf(UserId user) {
        LocalDate today = LocalDate.now(clock);
        return inRegion(() -> sql.sql("""
                        select distinct school from membership
                        where user_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?) and role = any (?)
                        """)
                .params(user.value(), today, today, KNOWN)
                .query((row, number) -> new TenantId(row.getObject(1, UUID.class)))
                .list());
    }

    private <T> T inRegion(Supplier<T> work) {
        return TenantContext.inRegion(() -> transaction.execute(status -> work.get()));
    }
}
