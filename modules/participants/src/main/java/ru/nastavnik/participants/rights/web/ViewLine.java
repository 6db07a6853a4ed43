package ru.nastavnik.participants.rights.web;

import java.util.List;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One view of a person's data.
 *
 * @param when   day and time
 * @param who    the name where the account is somebody's in the school's list, otherwise the login
 * @param roles  by name
 * @param place  by name
 * @param taken  whether the data left in a file
 * @param fields by name
 */
@PersonalData
record ViewLine(String when, String who, List<String> roles, String place, boolean taken, List<String> fields) {

    @Override
    public String toString() {
        return "ViewLine[…]";
    }
}
