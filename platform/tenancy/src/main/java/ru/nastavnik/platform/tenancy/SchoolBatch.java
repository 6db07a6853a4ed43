package ru.nastavnik.platform.tenancy;

/** A rendered script as it is run in one school: one batch, inside a transaction that the caller has opened. */
final class SchoolBatch {

    private SchoolBatch() {}

    /**
     * The script under the school's search path; afterwards the path is the owner's own again, and the login has no right
     * to Liquibase's bookkeeping.
     */
    static String of(String schema, String login, String script) {
        return "set local search_path to " + schema + ", ext;\n" + script + "\nrevoke all on databasechangelog from "
                + login + ";\nset local search_path to region, ext";
    }

    /** The same, counted at its end: a batch that leaves another number of changesets behind fails. */
    static String counted(String schema, String login, String script, int changes) {
        return of(schema, login, script + """

                do $$
                begin
                  if (select count(*) from databasechangelog) <> %d then
                    raise exception 'the schema counts %% changesets and not %d', (select count(*) from databasechangelog);
                  end if;
                end $$;
                """.formatted(changes, changes));
    }
}
