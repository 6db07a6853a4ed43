package ru.nastavnik.participants;

import java.util.Optional;
import ru.nastavnik.platform.words.Refusal;

/** Asked before somebody becomes something else to the school: what forbids it, with the way out in the sentence. */
public interface KindInUse {

    /** Empty when nothing forbids it. */
    Optional<Refusal> objection(PersonId person, PersonKind kind);
}
