package ru.nastavnik.platform.identity;

import java.util.Set;

/**
 * The person behind the current request, with the roles they hold right now where the request goes: in the school of
 * the address, or in the region.
 *
 * @param id    must not be {@literal null}
 * @param login what they typed to sign in, for the corner of the page; for a school's people an opaque code
 * @param roles held today in the bound school or region, never empty on a page that asks for a role
 */
public record SignedInUser(UserId id, String login, Set<Role> roles) {

    public SignedInUser {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
