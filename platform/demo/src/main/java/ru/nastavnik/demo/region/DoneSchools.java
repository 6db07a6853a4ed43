package ru.nastavnik.demo.region;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantContext;

/** Remembers in the region which schools of the demo are complete. */
@Component
@ConditionalOnProperty(name = "nastavnik.demo.enabled", havingValue = "true")
class DoneSchools {

    private final SchoolSql sql;
    private final TransactionTemplate transaction;

    DoneSchools(SchoolSql sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    boolean contains(String alias) {
        return Boolean.TRUE.equals(TenantContext.inRegion(
                () -> transaction.execute(status -> sql.sql("select count(*) from demo_school where alias = ?")
                                .param(alias)
                                .query(Long.class)
                                .single()
                        > 0)));
    }

    void add(String alias) {
        TenantContext.inRegion(() -> {
            transaction.executeWithoutResult(
                    status -> sql.sql("insert into demo_school (alias) values (?) on conflict do nothing")
                            .param(alias)
                            .update());
        });
    }
}
