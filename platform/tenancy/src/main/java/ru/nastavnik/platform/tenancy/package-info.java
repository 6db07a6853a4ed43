/**
 * A schema and a login per school, and the scope that chooses between them. Code says whose data it works on by
 * running inside a {@link ru.nastavnik.platform.tenancy.Scope}; the connection it then gets is logged in as that school,
 * so that PostgreSQL itself refuses everything else.
 */
@NamedInterface("tenancy")
@NullMarked
package ru.nastavnik.platform.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
