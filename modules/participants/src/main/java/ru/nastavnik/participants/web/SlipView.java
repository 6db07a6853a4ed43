package ru.nastavnik.participants.web;

import ru.nastavnik.platform.identity.PersonalData;

/** What is printed for one person. */
@PersonalData
record SlipView(String name, String login, String password) {

    @Override
    public String toString() {
        return "SlipView[…]";
    }
}
