package ru.nastavnik.participants.consents;

import java.util.List;
import java.util.Set;

/** What is consented to. Each is a paper of its own: article 9 of 152-ФЗ as amended by 156-ФЗ, article 10.1. */
public enum ConsentKind {
    /** Участие в наставничестве. */
    PARTICIPATION,
    /** Обработка персональных данных. */
    PROCESSING,
    /** Публикация: a name or a picture on the site of the school. */
    PUBLICATION;

    /** Without which nobody is fixed in a pair, written into an export or shown to the other side. */
    public static final Set<ConsentKind> TO_TAKE_PART = Set.of(PARTICIPATION, PROCESSING);

    /** All, in the order of the papers. */
    public static List<ConsentKind> all() {
        return List.of(values());
    }

    public boolean isNeededToTakePart() {
        return TO_TAKE_PART.contains(this);
    }
}
