/** The numbers of the region, computed from what schools did; never a person. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: tenancy",
            "platform :: identity",
            "platform :: web",
            "platform :: calendar",
            "platform :: words",
            "platform :: figures",
            "tenants"
        })
@NullMarked
package ru.nastavnik.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
