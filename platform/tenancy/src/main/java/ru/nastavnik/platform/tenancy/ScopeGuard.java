package ru.nastavnik.platform.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a transaction commit only in the scope it began in. */
@Component
class ScopeGuard implements TransactionExecutionListener {

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Scope begun = TenantContext.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void beforeCommit(boolean readOnly) {
                if (!begun.equals(TenantContext.current())) {
                    throw new ScopeChangeRefused(begun, TenantContext.current());
                }
            }
        });
    }
}
