/** Pages of the region's numbers. */
@NullMarked
package ru.nastavnik.analytics.web;

import org.jspecify.annotations.NullMarked;
