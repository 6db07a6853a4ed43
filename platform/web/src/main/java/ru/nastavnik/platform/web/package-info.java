/** The shell that every page stands in: layout, navigation, home, messages, error pages. */
@NamedInterface("web")
@NullMarked
package ru.nastavnik.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
