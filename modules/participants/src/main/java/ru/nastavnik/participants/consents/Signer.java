package ru.nastavnik.participants.consents;

import java.util.List;
import java.util.stream.Stream;

/** Who said it. */
public enum Signer {
    /** Мать. */
    MOTHER,
    /** Отец. */
    FATHER,
    /** Опекун, of a child under 14; becomes попечитель by itself at 14 (article 40 of the Civil Code). */
    GUARDIAN,
    /** Попечитель. */
    TRUSTEE,
    /** Учреждение that stands in for parents. */
    INSTITUTION,
    /** Сам: the person. */
    SELF,
    /** Not written down: a mark carried over from an older release. */
    UNRECORDED;

    /** Those who can be chosen for a new fact. */
    public static List<Signer> offered() {
        return Stream.of(values()).filter(signer -> signer != UNRECORDED).toList();
    }

    public boolean isParent() {
        return this == MOTHER || this == FATHER;
    }

    /** Whether a paper must say by what right they sign. */
    public boolean needsGround() {
        return this == GUARDIAN || this == TRUSTEE || this == INSTITUTION;
    }

    /** Whether they are a legal representative. */
    public boolean represents() {
        return isParent() || needsGround();
    }
}
