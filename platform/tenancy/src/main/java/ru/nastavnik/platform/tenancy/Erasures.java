package ru.nastavnik.platform.tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return erase(List.of(subject), day);
    }

    /**
     * The same for several, all or none. A module for which it matters that there are many says how they go at once, by a
     * function {@code erase_all_in_…} that takes all identifiers and comes to the same end as the other one by one.
     */
    @Transactional
    public List<Erased> erase(Collection<UUID> subjects, LocalDate day) {
        String all = subjects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        List<Erased> erased = new ArrayList<>();
        for (String function : client.sql(FUNCTIONS).query(String.class).list()) {
            erased.addAll(client.sql(statement(function))
                    .param(all)
                    .param(day)
                    .query(Erased.class)
                    .list());
        }
        client.sql("insert into erased (subject, erased_on) select unnest(cast(? as uuid[])), ? on conflict do nothing")
                .param(all)
                .param(day)
                .update();
        client.sql("insert into region.erasure (subject, erased_on) select unnest(cast(? as uuid[])), ?")
                .param(all)
                .param(day)
                .update();
        return erased;
    }

    private String statement(String function) {
        String atOnce = function.replaceFirst("erase_in_", "erase_all_in_");
        boolean able = client.sql("select to_regproc(?) is not null")
                .param(atOnce)
                .query(Boolean.class)
                .single();
        return able ? "select what, amount from %s(cast(? as uuid[]), ?)".formatted(atOnce) : """
                select what, cast(sum(amount) as bigint) as amount
                from unnest(cast(? as uuid[])) as who cross join lateral %s(who, ?) group by what order by what
                """.formatted(function);
    }

    /**
     * A kind of data that was erased.
     *
     * @param what   the kind, a word of the module that owns it
     * @param amount rows
     */
    public record Erased(String what, long amount) {}
}
