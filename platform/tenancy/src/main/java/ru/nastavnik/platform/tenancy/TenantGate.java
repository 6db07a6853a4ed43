package ru.nastavnik.platform.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Decides on each request whether the person behind it may enter. The identity part of the platform answers. */
public interface TenantGate {

    /** The school with this alias, if the person has a role in it today, be it suspended or not. */
    Optional<TenantDirectory.Tenant> admitToSchool(HttpServletRequest request, String alias);

    /** Whether the person has a role for the region. */
    boolean admitToRegion(HttpServletRequest request);
}
