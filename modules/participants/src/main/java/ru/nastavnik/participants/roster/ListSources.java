package ru.nastavnik.participants.roster;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.spreadsheets.PackedSheets;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** What the lists that wait were read from. */
@Component
class ListSources {

    private final SchoolSql sql;

    ListSources(SchoolSql sql) {
        this.sql = sql;
    }

    void keep(RosterId roster, List<Source> sources) {
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            sql.sql("""
                            insert into roster_source (roster_id, position, file, said, content)
                            values (:roster, :position, :file, :said, :content)""")
                    .param("roster", roster.value())
                    .param("position", i)
                    .param("file", source.file())
                    .param("said", Remark.write(source.said()))
                    .param("content", PackedSheets.pack(source.sheets()))
                    .update();
        }
    }

    /** Empty where nothing is kept any more. */
    List<Source> of(RosterId roster) {
        return sql.sql("select file, said, content from roster_source where roster_id = :roster order by position")
                .param("roster", roster.value())
                .query((row, number) -> new Source(
                        row.getString("file"),
                        PackedSheets.unpack(row.getBytes("content")),
                        Remark.read(row.getString("said"))))
                .list();
    }

    void forget(RosterId roster) {
        sql.sql("delete from roster_source where roster_id = :roster")
                .param("roster", roster.value())
                .update();
    }
}
