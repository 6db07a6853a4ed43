/**
 * Who is signed in, and what they may do where. Sign-in is Keycloak's; rights are rows of our own, read on each
 * request.
 */
@NamedInterface("identity")
@NullMarked
package ru.nastavnik.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
