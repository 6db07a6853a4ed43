package ru.nastavnik.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a page of a school that works long: reads a file, writes many rows, computes much. Only a few of one school are
 * worked on at the same time; the next is told to wait, so that the school's other pages still get connections.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HeavyWork {}
