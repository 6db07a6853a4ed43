@NullMarked
package ru.nastavnik.platform.devservices;

import org.jspecify.annotations.NullMarked;
