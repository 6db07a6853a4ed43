/**
 * A demo region that looks lived-in, and the six steps that show the product from end to end. Nothing here is a back
 * door: the region is written by the modules' own commands, and the steps are walked from outside, page by page.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform :: calendar",
            "platform :: figures",
            "platform :: identity",
            "platform :: tenancy",
            "platform :: words",
            "tenants",
            "participants",
            "participants :: classes",
            "participants :: consents",
            "programmes",
            "matching"
        })
@NullMarked
package ru.nastavnik.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
