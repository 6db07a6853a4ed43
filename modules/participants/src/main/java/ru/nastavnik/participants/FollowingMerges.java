package ru.nastavnik.participants;

import java.util.Optional;
import ru.nastavnik.platform.words.Refusal;

/**
 * Asked when two cards turn out to be of one person. Who keeps something under a person's identifier says here what
 * forbids it, and lets what it keeps follow the card that stays. What follows is written down and can be taken back, see
 * {@link Merging}.
 */
public interface FollowingMerges {

    /** What forbids it, with the way out in the sentence; empty when nothing does. Changes nothing. */
    Optional<Refusal> objection(Merging merging);

    /** From now on everything here that named the card that goes names the one that stays. */
    void follow(Merging merging);

    /** The merge was taken back; whatever follows from the rows being as before is to be done now. */
    default void takenBack(Merging merging) {}
}
