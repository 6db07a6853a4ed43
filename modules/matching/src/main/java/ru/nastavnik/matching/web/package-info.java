/** The matching desk: what is proposed and why, changing it, fixing it. */
@NullMarked
package ru.nastavnik.matching.web;

import org.jspecify.annotations.NullMarked;
