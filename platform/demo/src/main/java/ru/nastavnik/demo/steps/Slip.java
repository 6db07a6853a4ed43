package ru.nastavnik.demo.steps;

import java.util.List;
import ru.nastavnik.demo.visit.StepFailed;
import ru.nastavnik.demo.visit.Visitor;

/** What stands on a printed slip. */
record Slip(String login, String password) {

    static Slip readFrom(Visitor page) {
        List<String> secrets = page.readAll(".slip-secrets dd");
        if (secrets.size() < 2) {
            throw new StepFailed("На странице %s нет памятки с логином и паролем.".formatted(page.path()));
        }
        return new Slip(secrets.get(0), secrets.get(1));
    }

    @Override
    public String toString() {
        return "Slip[%s, …]".formatted(login);
    }
}
