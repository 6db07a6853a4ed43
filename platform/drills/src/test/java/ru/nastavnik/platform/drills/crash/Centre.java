package ru.nastavnik.platform.drills.crash;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** The regional centre: lets schools join, and looks at its pages in between. */
final class Centre implements Actor {

    private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    private final Caller caller;
    private final Journal journal;
    private final String region;
    private final Random random;
    private volatile boolean hurried;
    private int joined;

    /** @param region tells the aliases of this drill from those of others on the same sign-in server */
    Centre(Caller caller, Journal journal, String region, Random random) {
        this.caller = caller;
        this.journal = journal;
        this.region = region;
        this.random = random;
    }

    /** Whether one school after the other is to join, because something is awaited there. */
    void hurry(boolean wanted) {
        hurried = wanted;
    }

    @Override
    public void act() {
        if (hurried || random.nextInt(8) == 0) {
            join(100 + joined++);
        } else {
            caller.open("/region");
            Ground.pause(Duration.ofMillis(100));
        }
    }

    private Answer join(int number) {
        String alias = alias(number);
        Form form = caller.open("/region/schools/new")
                .form("form[method=post]:has(#alias)")
                .set("name", "МАОУ СОШ № %d (сбой)".formatted(number))
                .set("shortName", "СОШ № %d (сбой)".formatted(number))
                .set("inn", inn(number))
                .set("municipality", "69701000")
                .set("director", "Ястребцова Галина Аркадьевна")
                .set("alias", alias);
        return journal.carry(Command.Kind.SCHOOL, alias, alias, List.of(alias), () -> caller.send(form));
    }

    String alias(int number) {
        return "sboy-%s-%d".formatted(region, number);
    }

    /** A school whose director is its куратор as well. */
    Caller open(int number, URI home, Connection superuser) throws SQLException {
        Answer answer = join(number);
        if (!answer.accepted()) {
            throw new IllegalStateException("The school could not join: " + answer);
        }
        String card = URI.create(answer.location()).getPath();
        Page page = caller.open(card);
        FormElement slip = (FormElement) page.document().selectFirst("form[action$=/slip]");
        if (slip == null) {
            throw new IllegalStateException("The school does not work: "
                    + page.document().select("main").text());
        }
        try (PreparedStatement grant = superuser.prepareStatement("""
                insert into region.membership (id, user_id, school, role, valid_from)
                select gen_random_uuid(), a.account, a.school, 'COORDINATOR', a.since
                from region.appointment a join region.school s on s.id = a.school where s.alias = ?
                """)) {
            grant.setString(1, alias(number));
            grant.executeUpdate();
        }
        String printed = caller.send(new Form(page.address(), slip)).body();
        List<String> words = Jsoup.parse(printed).select(".slip-secrets dd").eachText();
        return new Caller(home, words.get(0), words.get(1));
    }

    private static String inn(int number) {
        String nine = "7097%05d".formatted(number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (nine.charAt(i) - '0');
        }
        return nine + sum % 11 % 10;
    }
}
