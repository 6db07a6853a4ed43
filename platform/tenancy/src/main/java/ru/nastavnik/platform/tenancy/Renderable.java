package ru.nastavnik.platform.tenancy;

import java.util.List;
import liquibase.change.Change;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import org.jspecify.annotations.Nullable;

/**
 * What a changelog of schools must not hold: anything that Liquibase would decide by looking at one schema, since it
 * looks at the reference and the answer would be given to a thousand schools; and anything that cannot be undone with
 * the school's transaction.
 */
final class Renderable {

    private Renderable() {}

    /** @throws ChangelogsRefused for the first changeset that cannot be rendered */
    static void check(DatabaseChangeLog changelog, Database database) {
        if (asks(changelog.getPreconditions())) {
            throw new ChangelogsRefused("The changelogs ask a precondition; schools cannot be asked one by one.");
        }
        for (ChangeSet set : changelog.getChangeSets()) {
            String why = whyNot(set, database);
            if (why != null) {
                throw new ChangelogsRefused(
                        "The changeset %s cannot be rendered for schools: %s.".formatted(set.toString(false), why));
            }
        }
    }

    private static @Nullable String whyNot(ChangeSet set, Database database) {
        if (!set.isRunInTransaction()) {
            return "it runs outside a transaction";
        }
        if (set.isAlwaysRun()) {
            return "it is to run each time";
        }
        if (asks(set.getPreconditions())) {
            return "it has a precondition";
        }
        for (Change change : set.getChanges()) {
            if (change instanceof CustomChangeWrapper || change instanceof ExecuteShellCommandChange) {
                return "it runs a program";
            }
            if (change.generateStatementsVolatile(database)) {
                return "what it does depends on what it finds";
            }
        }
        return null;
    }

    private static boolean asks(@Nullable Precondition precondition) {
        if (precondition instanceof PreconditionLogic several) {
            List<Precondition> nested = several.getNestedPreconditions();
            return nested.stream().anyMatch(Renderable::asks);
        }
        return precondition != null;
    }
}
