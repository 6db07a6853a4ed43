package ru.nastavnik.tenants;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a school that enters the register.
 *
 * @param name         full name, as in its charter; 300 characters at most
 * @param shortName    as it stands in the head of pages; 80 characters at most
 * @param inn          shared by a school and its branches
 * @param municipality ОКТМО of a municipality of the region pack
 * @param director     whom the school is opened for
 * @param alias        its name in addresses, {@literal null} to have one made
 */
public record NewSchool(
        String name,
        String shortName,
        Inn inn,
        String municipality,
        SchoolKind kind,
        OfficialName director,
        @Nullable SchoolAlias alias) {

    public NewSchool {
        name = name.strip();
        shortName = shortName.strip();
        if (name.isEmpty() || name.length() > 300 || shortName.isEmpty() || shortName.length() > 80) {
            throw new IllegalArgumentException("A school has a name of at most 300 and a short one of at most 80.");
        }
    }
}
