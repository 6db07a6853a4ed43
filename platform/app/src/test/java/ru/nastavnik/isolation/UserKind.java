package ru.nastavnik.isolation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of user, a column each. All of them ask for pages of the one school that the matrix calls its own. */
enum UserKind {
    ANONYMOUS("anonymous", Place.OUTSIDE, "", ""),
    STRANGER("other school", Place.OTHER_SCHOOL, "", "COORDINATOR"),
    REVOKED("revoked", Place.ENDED_YESTERDAY, "", "COORDINATOR"),
    COORDINATOR("coordinator", Place.OWN_SCHOOL, "coordinator", "COORDINATOR"),
    DIRECTOR("director", Place.OWN_SCHOOL, "director", "DIRECTOR"),
    CLASS_TEACHER("class teacher", Place.OWN_SCHOOL, "class teacher", "CLASS_TEACHER"),
    OTHER_CLASS("other class", Place.OWN_SCHOOL, "class teacher", "CLASS_TEACHER"),
    PSYCHOLOGIST("psychologist", Place.OWN_SCHOOL, "psychologist", "PSYCHOLOGIST"),
    SECRETARY("secretary", Place.OWN_SCHOOL, "secretary", "SECRETARY"),
    MENTOR("mentor", Place.OWN_SCHOOL, "mentor", "MENTOR"),
    MENTEE("mentee", Place.OWN_SCHOOL, "mentee", "MENTEE"),
    PARENT("parent", Place.OWN_SCHOOL, "parent", "PARENT"),
    PARTNER("partner", Place.OWN_SCHOOL, "partner of the school", "PARTNER"),
    MUNICIPAL_ANALYST("municipal", Place.REGION, "municipal analyst", "MUNICIPAL_ANALYST"),
    REGION_ANALYST("analyst", Place.REGION, "regional analyst", "REGION_ANALYST"),
    REGION_ADMIN("region", Place.REGION, "regional administrator", "REGION_ADMIN"),
    PLATFORM_ADMIN("platform", Place.REGION, "administrator of the platform", "PLATFORM_ADMIN");

    /** Where the role is held. */
    enum Place {
        OUTSIDE,
        OWN_SCHOOL,
        OTHER_SCHOOL,
        ENDED_YESTERDAY,
        REGION
    }

    private final String heading;
    private final Place place;
    private final String word;
    private final String role;

    UserKind(String heading, Place place, String word, String role) {
        this.heading = heading;
        this.place = place;
        this.word = word;
        this.role = role;
    }

    String heading() {
        return heading;
    }

    Place place() {
        return place;
    }

    /** The role as memberships and claims name it; the program need not know it yet. */
    String role() {
        return role;
    }

    boolean isSignedIn() {
        return place != Place.OUTSIDE;
    }

    static UserKind headed(String heading) {
        return Stream.of(values())
                .filter(kind -> kind.heading.equals(heading))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No kind of user is called «%s».".formatted(heading)));
    }

    /** The roles that have a column, in the glossary's English words. */
    static Set<String> words() {
        return Stream.of(values())
                .map(kind -> kind.word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The roles that have a column, by their names in the program. */
    static Set<String> roles() {
        return Stream.of(values())
                .filter(kind -> !kind.word.isEmpty())
                .map(UserKind::role)
                .collect(Collectors.toSet());
    }
}
