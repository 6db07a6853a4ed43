package ru.nastavnik.platform.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

/** A school whose people go on working, one small act after the other, until it is closed. */
final class SchoolAtWork implements AutoCloseable {

    private final Provisioning program;
    private final TenantId school;
    private final List<String> failures = new ArrayList<>();
    private final Thread people;
    private volatile boolean open = true;
    private volatile int done;
    private volatile long longest;

    SchoolAtWork(Provisioning program, TenantId school) {
        this.program = program;
        this.school = school;
        this.people = Thread.ofPlatform().start(this::work);
    }

    static String login(Provisioning program) {
        return JdbcClient.create(program.connections())
                .sql("select session_user")
                .query(String.class)
                .single();
    }

    private void work() {
        while (open) {
            long begun = System.nanoTime();
            try {
                program.in(school, this::act);
                done++;
            } catch (RuntimeException e) {
                failures.add(String.valueOf(e));
            }
            longest = Math.max(longest, System.nanoTime() - begun);
            pause();
        }
    }

    private int act() {
        JdbcClient sql = JdbcClient.create(program.connections());
        UUID event = UUID.randomUUID();
        sql.sql("insert into event_heard (event, listener, heard_at) values (?, 'at work', now())")
                .param(event)
                .update();
        return sql.sql("select listener from event_heard where event = ?")
                .param(event)
                .query(String.class)
                .single()
                .length();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<String> failures() throws InterruptedException {
        close();
        return failures;
    }

    int done() {
        return done;
    }

    long longestMillis() {
        return longest / 1_000_000;
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        people.join();
    }
}
