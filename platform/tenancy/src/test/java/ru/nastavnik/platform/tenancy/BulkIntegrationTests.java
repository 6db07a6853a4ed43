package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BulkIntegrationTests {

    private static final List<String> COLUMNS = List.of("event", "listener", "heard_at");

    private final KernelFixture kernel = KernelFixture.INSTANCE;
    private final Bulk bulk = new Bulk(kernel.connections);
    private final TenantId school = kernel.school();
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(kernel.connections));

    @Test
    void writesWhatItIsGivenSignBySign() {
        String listener = "tab\t, line\n, return\r, \\N, back\\slash, «ёж», 𝔛";
        assertThat(copy(List.of(List.of(UUID.randomUUID(), listener, Instant.EPOCH))))
                .isOne();
        assertThat(listeners()).containsExactly(listener);
    }

    @Test
    void writesManyInOrder() {
        List<List<Object>> rows = new ArrayList<>();
        IntStream.range(0, 5000).forEach(i -> rows.add(List.of(UUID.randomUUID(), "a".repeat(i % 90), Instant.EPOCH)));
        assertThat(copy(rows)).isEqualTo(5000);
        assertThat(listeners()).hasSize(5000);
    }

    @Test
    void goesWithTheTransactionThatItIsIn() {
        kernel.tenants.in(
                school,
                () -> transaction.execute(status -> {
                    copy(List.of(List.of(UUID.randomUUID(), "lost", Instant.EPOCH)));
                    assertThat(listeners()).contains("lost");
                    status.setRollbackOnly();
                    return true;
                }));
        assertThat(listeners()).isEmpty();
    }

    @Test
    void writesNoneOfThemWhereOneIsRefusedAndLeavesTheConnectionFit() {
        UUID twice = UUID.randomUUID();
        assertThatThrownBy(() ->
                        copy(List.of(List.of(twice, "same", Instant.EPOCH), List.of(twice, "same", Instant.EPOCH))))
                .isInstanceOf(DataAccessException.class);
        assertThat(listeners()).isEmpty();
        assertThat(kernel.connections.ofSchools().turns().taken()).isZero();
    }

    @Test
    void keepsTheConnection() {
        int before = backend();
        copy(List.of(List.of(UUID.randomUUID(), "kept", Instant.EPOCH)));
        assertThat(backend()).isEqualTo(before);
    }

    @Test
    void takesNoNamesButConstants() {
        assertThatThrownBy(() -> in(() -> bulk.copy("event_heard; drop table erased", COLUMNS, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> in(() -> bulk.copy("region.erasure", COLUMNS, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> copy(List.of(List.of("too", "few")))).isInstanceOf(IllegalArgumentException.class);
    }

    private long copy(List<? extends List<?>> rows) {
        return in(() -> bulk.copy("event_heard", COLUMNS, rows));
    }

    private List<String> listeners() {
        return in(() -> kernel.sql
                .sql("select listener from event_heard order by heard_at")
                .query(String.class)
                .list());
    }

    private int backend() {
        return in(() ->
                kernel.sql.sql("select pg_backend_pid()").query(Integer.class).single());
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return kernel.tenants.in(school, work);
    }
}
