/** Who could mentor whom: rules, scores, exact assignment, proposals. */
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
            "participants :: profiles",
            "participants :: rights",
            "participants :: consents",
            "participants :: clearance",
            "programmes"
        })
@NullMarked
package ru.nastavnik.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
