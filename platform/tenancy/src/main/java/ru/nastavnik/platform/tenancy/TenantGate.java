package ru.nastavnik.platform.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Decides on each request whether the person behind it may enter. The identity part of the platform answers. */
public interface TenantGate {

    /** The school with this alias, if the person has a role in it today, be it suspended or not. */
    Optional<TenantDirectory.Tenant> admitToSchool(HttpServletRequest request, String alias);

    /**
     * The working school with this alias, for the pages below {@code /class/} that ask for no account. It says nothing
     * about whoever asks: those pages must show the same to everybody until a code was given.
     */
    Optional<TenantDirectory.Tenant> admitWithoutAccount(HttpServletRequest request, String alias);

    /** Whether the person has a role for the region. */
    boolean admitToRegion(HttpServletRequest request);
}
