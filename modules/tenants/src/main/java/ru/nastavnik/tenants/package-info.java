/** The register of schools: which there are, where they stand, who has access. CRUD on purpose; only joining a school is a process. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: tenancy",
            "platform :: identity",
            "platform :: events",
            "platform :: web",
            "platform :: calendar",
            "platform :: words",
            "platform :: spreadsheets"
        })
@NullMarked
package ru.nastavnik.tenants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
