package ru.nastavnik.participants.bases;

/**
 * Why somebody is a «молодой специалист».
 *
 * @param years   of teaching: the reason
 * @param counted whether the person counts for the indicator, which asks for the post of a teacher
 */
public record YoungSpecialist(int years, boolean counted) {}
