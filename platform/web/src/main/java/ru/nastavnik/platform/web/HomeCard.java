package ru.nastavnik.platform.web;

import java.util.List;
import java.util.Set;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;

/**
 * What a module puts on the home page of a school. The home answers one question, "what is to be done today": a card is
 * a task or a short fact with one way to go on. Beans of this type are collected by the shell; each is asked inside the
 * scope of the school.
 */
public interface HomeCard {

    /** Who gets the card. */
    Set<Role> roles();

    /** The cards to show now, possibly none. */
    List<Card> cards(SignedInUser user);

    /**
     * One card.
     *
     * @param order  position, small numbers first
     * @param title  message key of what stands in large type
     * @param text   message key of the sentence below
     * @param values the values for both messages
     * @param path   where it leads, below the school's address
     * @param action message key of the link or button
     * @param kind   how much it presses
     */
    record Card(int order, String title, String text, List<Object> values, String path, String action, Kind kind) {}

    /** How much a card presses: a door to begin with, a thing to do, or a mere fact. */
    enum Kind {
        DOOR,
        TASK,
        FACT
    }
}
