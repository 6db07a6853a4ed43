@NullMarked
package ru.nastavnik.demo.visit;

import org.jspecify.annotations.NullMarked;
