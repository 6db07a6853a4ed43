/** Programmes of mentoring and the pairs that work in them. */
@ApplicationModule(
        allowedDependencies = {
            "platform :: tenancy",
            "platform :: identity",
            "platform :: web",
            "platform :: calendar",
            "platform :: words",
            "platform :: figures",
            "tenants",
            "participants",
            "participants :: bases",
            "participants :: rights",
            "participants :: consents"
        })
@NullMarked
package ru.nastavnik.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
