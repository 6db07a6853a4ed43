package ru.nastavnik.matching.compatibility;

import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.MentorProfile;

/**
 * A mentee and a mentor, looked at together.
 *
 * @param form          the form they would be a pair of
 * @param places        of the mentor
 * @param pairedAlready whether the two are a current pair of the form
 */
public record Pairing(
        MenteeProfile mentee, MentorProfile mentor, FormSides form, Places places, boolean pairedAlready) {}
