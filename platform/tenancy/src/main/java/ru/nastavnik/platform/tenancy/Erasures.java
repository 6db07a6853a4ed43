package ru.nastavnik.platform.tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases somebody from the bound school for good. Each module says in its changelog how, by a function {@code erase_in_…}
 * that takes the identifier and the day and answers what it erased and how many rows; it must not mind being repeated. It
 * is a function of the database so that a restore, which knows nothing of the program, can erase again what the copy
 * brought back, before anybody sees it.
 */
@Component
public class Erasures {

    /** Every module's function, by name. */
    static final String FUNCTIONS = """
            select quote_ident(proname) from pg_proc
            where pronamespace = to_regnamespace(current_schema()) and proname like 'erase\\_in\\_%' order by proname
            """;

    private final JdbcClient client;

    Erasures(DataSource connections) {
        this.client = JdbcClient.create(connections);
    }

    /**
     * Erases, and writes down in the school and beside it that it was done.
     *
     * @param day when it is done, by the region's clock
     * @return what was erased, kinds with no row included
     */
    @Transactional
    public List<Erased> erase(UUID subject, LocalDate day) {
        List<Erased> erased = new ArrayList<>();
        for (String function : client.sql(FUNCTIONS).query(String.class).list()) {
            erased.addAll(client.sql("select what, amount from %s(?, ?)".formatted(function))
                    .param(subject)
                    .param(day)
                    .query(Erased.class)
                    .list());
        }
        client.sql("insert into erased (subject, erased_on) values (?, ?) on conflict do nothing")
                .param(subject)
                .param(day)
                .update();
        client.sql("insert into region.erasure (subject, erased_on) values (?, ?)")
                .param(subject)
                .param(day)
                .update();
        return erased;
    }

    /**
     * A kind of data that was erased.
     *
     * @param what   the kind, a word of the module that owns it
     * @param amount rows
     */
    public record Erased(String what, long amount) {}
}
