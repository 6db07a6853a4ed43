package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ScopeChangesTests {

    private final Scope first = new Scope.School(TenantId.next());
    private final Scope second = new Scope.School(TenantId.next());

    @Test
    void areRefusedWhileAnEntityManagerIsOpen() {
        TenantContext.within(first, () -> {
            TransactionSynchronizationManager.bindResource("factory", "entity manager");
            try {
                assertThatThrownBy(() -> TenantContext.within(second, () -> true))
                        .isInstanceOf(ScopeChangeRefused.class);
                assertThat(TenantContext.within(first, () -> true)).isTrue();
            } finally {
                TransactionSynchronizationManager.unbindResource("factory");
            }
            assertThat(TenantContext.within(second, () -> true)).isTrue();
        });
    }

    @Test
    void areNoticedAtCommit() {
        Remembering transactions = new Remembering();
        transactions.addListener(new ScopeGuard());

        TransactionStatus begun = TenantContext.within(first, () -> transactions.getTransaction(null));

        assertThatThrownBy(() -> transactions.commit(begun)).isInstanceOf(ScopeChangeRefused.class);
        assertThat(transactions.end).isEqualTo("rolled back");
        TenantContext.within(first, () -> transactions.commit(transactions.getTransaction(null)));
        assertThat(transactions.end).isEqualTo("committed");
    }

    private static final class Remembering extends AbstractPlatformTransactionManager {

        private String end = "";

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            end = "open";
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            end = "committed";
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            end = "rolled back";
        }
    }
}
