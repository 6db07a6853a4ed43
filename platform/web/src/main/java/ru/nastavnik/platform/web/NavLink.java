package ru.nastavnik.platform.web;

/** A link of the navigation as the current page shows it. */
record NavLink(String href, String messageKey, boolean current) {}
