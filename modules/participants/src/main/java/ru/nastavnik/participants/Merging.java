package ru.nastavnik.participants;

import java.util.Map;
import java.util.UUID;
import ru.nastavnik.platform.tenancy.SchoolSql;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two cards becoming one. Hands rows from the card that goes to the one that stays and writes down how each row was, so
 * that it can be undone. Names of tables and columns are those of the module that calls, and constants.
 */
public final class Merging {

    private final SchoolSql sql;
    private final UUID id;
    private final PersonId goes;
    private final PersonId stays;
    private final PersonKind kind;

    /**
     * @param id   of the merge
     * @param kind what the person will be to the school
     */
    public Merging(SchoolSql sql, UUID id, PersonId goes, PersonId stays, PersonKind kind) {
        this.sql = sql;
        this.id = id;
        this.goes = goes;
        this.stays = stays;
        this.kind = kind;
    }

    public PersonId goes() {
        return goes;
    }

    public PersonId stays() {
        return stays;
    }

    /** What the person will be to the school. */
    public PersonKind kind() {
        return kind;
    }

    /**
     * Lets a column that holds an identifier follow. Where that would break a rule of the table, as two rows of one year
     * would, the row of the card that goes gives way.
     */
    public void follow(String table, String column) {
        call("select merge_follow(:merge, :table, :column, :goes, :stays, false)", table, column);
    }

    /** The same for a column that holds identifiers with commas between them; nobody stands there twice. */
    public void followInList(String table, String column) {
        call("select merge_follow_in_list(:merge, :table, :column, :goes, :stays)", table, column);
    }

    private void call(String function, String table, String column) {
        sql.sql(function)
                .param("merge", id)
                .param("table", table)
                .param("column", column)
                .param("goes", goes.value())
                .param("stays", stays.value())
                .query((row, number) -> number)
                .list();
    }

    /** Drops rows that make no sense any more: those with these values. */
    public void drop(String table, Map<String, ?> such) {
        sql.sql("select merge_drop(:merge, :table, cast(:such as jsonb))")
                .param("merge", id)
                .param("table", table)
                .param("such", JsonMapper.shared().writeValueAsString(such))
                .query((row, number) -> number)
                .list();
    }
}
