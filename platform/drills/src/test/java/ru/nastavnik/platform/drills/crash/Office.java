package ru.nastavnik.platform.drills.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A school's куратор: enters ready pairs and orders, and takes class after class from the list over requests and
 * consents to fixed pairs. A class of which an answer stayed away is left as it is.
 */
final class Office implements Actor {

    private static final int PUPILS = 3;

    private final Caller caller;
    private final Journal journal;
    private final Random random;
    private final String alias;
    private final int first;
    private int people;
    private int keys;
    private String desk = "";
    private @Nullable Pupils pupils;

    /** A class on its way. */
    private record Pupils(String group, List<String> surnames, Step next, String plan) {

        Pupils then(Step step) {
            return new Pupils(group, surnames, step, plan);
        }
    }

    private enum Step {
        COMMIT,
        REQUESTS,
        CONSENTS,
        FIXING
    }

    /** @param number of the school; tells its surnames from those of all others */
    Office(Caller caller, Journal journal, Random random, String alias, int number) {
        this.caller = caller;
        this.journal = journal;
        this.random = random;
        this.alias = alias;
        this.first = number * 1_000_000;
    }

    /** Before anything is killed: mentors who are ready and have papers, a programme, and a class to be fixed first. */
    void prepare(int mentors) {
        List<String> surnames = surnames(mentors);
        String plan = upload("ФИО;Должность", surnames, "учитель");
        commit(plan, surnames);
        Form ready = caller.open(path("/people/readiness?group=adults")).form("form[method=post]:has([name^=was.])");
        persons(ready, surnames.size())
                .forEach(person -> ready.set("ready." + person, "true").set("capacity." + person, "10"));
        demand(caller.send(ready));
        Page sheet = caller.open(path("/people/consents?group=adults"));
        consents(sheet, sheet.document().select("[name=chosen]").eachAttr("value"));
        pair();
        desk = caller.open(path("/matching"))
                .document()
                .select("a[href~=/matching/[0-9a-f-]{36}$]")
                .attr("href");
        do {
            onward();
        } while (pupils == null || pupils.next() != Step.FIXING);
    }

    private static void demand(Answer answer) {
        if (!answer.accepted()) {
            throw new IllegalStateException("The preparation failed: " + answer);
        }
    }

    @Override
    public void act() {
        switch (random.nextInt(6)) {
            case 0 -> pair();
            case 1 -> order();
            default -> onward();
        }
    }

    private void onward() {
        Pupils now = pupils;
        pupils = null;
        if (now == null) {
            List<String> surnames = surnames(PUPILS);
            String group = "%d%s".formatted(1 + random.nextInt(11), "АБВГДЕЖЗИК".charAt(random.nextInt(10)));
            String plan = upload("ФИО;Класс", surnames, group);
            pupils = plan.isEmpty() ? null : new Pupils(group, surnames, Step.COMMIT, plan);
            return;
        }
        pupils = switch (now.next()) {
            case COMMIT -> commit(now.plan(), now.surnames()) ? now.then(Step.REQUESTS) : null;
            case REQUESTS -> requests(now) ? now.then(Step.CONSENTS) : null;
            case CONSENTS -> consents(now) ? now.then(Step.FIXING) : null;
            case FIXING -> {
                fix();
                yield null;
            }
        };
    }

    private void pair() {
        List<String> two = surnames(2);
        Form form = caller.open(path("/pairs/new"))
                .form("form[method=post]:has(#mentor)")
                .set("mentor", two.get(0) + " Анна Ильинична")
                .set("mentee", two.get(1) + " Лев Ильич")
                .set("addMentor", "true")
                .set("addMentee", "true")
                .set("mentorKind", "STAFF")
                .set("menteeKind", "PUPIL")
                .set("menteeClass", "5А");
        journal.carry(Command.Kind.PAIR, alias, "", two, () -> caller.send(form));
    }

    private void order() {
        Page page = caller.open(path("/pairs/order"));
        List<String> waiting = page.document().select("[name=pairs]:not([disabled])").eachAttr("value").stream()
                .limit(6)
                .toList();
        if (!waiting.isEmpty()) {
            String number = key("од");
            Form form = page.form("form:has([name=pairs])")
                    .set("pairs", waiting.toArray(String[]::new))
                    .set("number", number);
            journal.carry(Command.Kind.ORDER, alias, number, waiting, () -> caller.send(form));
        }
    }

    /** The plan's identifier, or nothing. */
    private String upload(String heading, List<String> surnames, String second) {
        String name = key("список") + ".csv";
        String rows = surnames.stream()
                .map(surname -> "%s Лев Ильич;%s\n".formatted(surname, second))
                .collect(Collectors.joining("", heading + "\n", ""));
        Form form = caller.open(path("/people/lists")).form("form[enctype]").attach("file", name, rows);
        Answer answer = journal.carry(Command.Kind.UPLOAD, alias, name, surnames, () -> caller.send(form));
        return answer.accepted() ? answer.location().replaceAll("^.*/", "") : "";
    }

    private boolean commit(String plan, List<String> surnames) {
        Form form = caller.open(path("/people/lists/" + plan)).form("form[action$=/commit]");
        return journal.carry(Command.Kind.LIST, alias, plan, surnames, () -> caller.send(form))
                .accepted();
    }

    private boolean requests(Pupils now) {
        Page page = caller.open(path("/people/requests?group=" + now.group()));
        Form form = page.form("form[method=post]:has([name^=was.])");
        List<String> persons = rows(page, now.surnames(), "[name^=was.]").stream()
                .map(input -> input.attr("name").substring("was.".length()))
                .toList();
        persons.forEach(person -> form.set("topic." + person, "PROJECT"));
        return journal.carry(Command.Kind.REQUESTS, alias, "PROJECT", persons, () -> caller.send(form))
                .accepted();
    }

    private boolean consents(Pupils now) {
        Page page = caller.open(path("/people/consents?group=" + now.group()));
        return consents(
                page,
                rows(page, now.surnames(), "[name=chosen]").stream()
                        .map(input -> input.attr("value"))
                        .toList());
    }

    private boolean consents(Page page, List<String> persons) {
        String where = key("папка");
        Form form = page.form("form[method=post]:has([name=chosen])")
                .set("chosen", persons.toArray(String[]::new))
                .set("state", "GIVEN")
                .set("signer", "MOTHER")
                .set("where", where);
        return journal.carry(Command.Kind.CONSENTS, alias, where, persons, () -> caller.send(form))
                .accepted();
    }

    private void fix() {
        caller.send(caller.open(desk).form("form[action$=/propose]"));
        Page page = caller.open(desk);
        List<String> ready = page.document().select("[name=proposal]").eachAttr("value");
        if (!ready.isEmpty()) {
            Form form = page.form("form[action$=/fix]");
            journal.carry(Command.Kind.FIXING, alias, "", ready, () -> caller.send(form));
        }
    }

    private static List<Element> rows(Page page, List<String> surnames, String css) {
        List<Element> found = new ArrayList<>();
        for (Element row : page.document().select("tbody tr")) {
            if (surnames.stream().anyMatch(row.text()::contains)) {
                found.addAll(row.select(css));
            }
        }
        if (found.size() != surnames.size()) {
            throw new IllegalStateException("%s are not all on %s".formatted(surnames, page));
        }
        return found;
    }

    private static List<String> persons(Form form, int wanted) {
        List<String> persons = form.names().stream()
                .filter(name -> name.startsWith("was."))
                .map(name -> name.substring("was.".length()))
                .toList();
        if (persons.size() != wanted) {
            throw new IllegalStateException("%d mentors instead of %d".formatted(persons.size(), wanted));
        }
        return persons;
    }

    private List<String> surnames(int count) {
        List<String> surnames = IntStream.range(0, count)
                .mapToObj(i -> Surnames.of(first + people + i))
                .toList();
        people += count;
        return surnames;
    }

    private String key(String word) {
        return "%s-%d-%d".formatted(word, first / 1_000_000, keys++);
    }

    private String path(String rest) {
        return "/s/" + alias + rest;
    }
}
