package ru.nastavnik.platform.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.identity.AccessSlip;
import ru.nastavnik.platform.identity.Accounts;
import ru.nastavnik.platform.identity.Login;
import ru.nastavnik.platform.identity.SignInServerDown;
import ru.nastavnik.platform.identity.UserId;

/** The sign-in server as a module sees it, kept in memory, that goes down when a test says so. */
@Component
@Primary
@ConditionalOnProperty(name = "nastavnik.testing.accounts", havingValue = "memory")
public class AccountsForTests implements Accounts {

    private final Map<String, String> organizations = new ConcurrentHashMap<>();
    private final Map<Login, UserId> accounts = new ConcurrentHashMap<>();
    private volatile boolean down;

    /** From now on every call fails, until {@link #comeBack()}. */
    public void goDown() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    public boolean knowsOrganization(String alias) {
        return organizations.containsKey(alias);
    }

    @Override
    public void ensureOrganization(String alias, String name) {
        answer();
        organizations.put(alias, name);
    }

    @Override
    public UserId ensureAccount(Login login, String organizationAlias) {
        answer();
        return accounts.computeIfAbsent(login, fresh -> new UserId(UUID.randomUUID()));
    }

    @Override
    public AccessSlip issueSlip(Login login) {
        answer();
        return new AccessSlip(login, UUID.randomUUID().toString().substring(0, 8));
    }

    private void answer() {
        if (down) {
            throw new SignInServerDown("Switched off by the test.", null);
        }
    }
}
