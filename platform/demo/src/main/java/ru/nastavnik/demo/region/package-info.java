/** The invented region: its schools, their people, and three school years of mentoring. */
@NullMarked
package ru.nastavnik.demo.region;

import org.jspecify.annotations.NullMarked;
