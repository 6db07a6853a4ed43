package ru.nastavnik.platform.web;

import java.util.Set;
import ru.nastavnik.platform.identity.Role;

/**
 * A link in the navigation of a school or of the region. A module declares its links as beans; the shell shows those
 * that the signed-in person's roles allow, in order.
 *
 * @param order      position, small numbers first; leave gaps of ten
 * @param path       below {@code /s/{school}} for roles in a school, below {@code /region} for the region's, for example
 *                   {@code /people}; empty for the home page itself
 * @param messageKey the text of the link
 * @param roles      who sees it, not empty
 */
public record NavItem(int order, String path, String messageKey, Set<Role> roles) {

    public NavItem {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A link that nobody sees: " + path);
        }
    }
}
