package ru.nastavnik.platform.drills.crash;

/**
 * What came back when a form was sent; redirects were not followed.
 *
 * @param location where the answer sends the caller, or empty
 */
record Answer(int status, String location, String body) {

    /** Whether the program said that the command was carried out. Being asked to sign in says nothing of that kind. */
    boolean accepted() {
        boolean elsewhere = location.contains("/oauth2/") || location.contains("sign-in");
        return status / 100 == 2 || status / 100 == 3 && !elsewhere;
    }

    /** Whether the program said that it was not carried out. */
    boolean refused() {
        return status / 100 == 4 || status / 100 == 3 && !accepted();
    }

    @Override
    public String toString() {
        return status + (location.isEmpty() ? "" : " " + location);
    }
}
