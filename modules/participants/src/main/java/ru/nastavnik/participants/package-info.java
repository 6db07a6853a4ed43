/** People of a school: the list, requests, readiness to mentor, consents. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: tenancy",
            "platform :: identity",
            "platform :: web",
            "platform :: calendar",
            "platform :: words",
            "platform :: figures",
            "platform :: spreadsheets",
            "tenants"
        })
@NullMarked
package ru.nastavnik.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
