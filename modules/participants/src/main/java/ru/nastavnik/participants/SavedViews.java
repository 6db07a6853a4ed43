package ru.nastavnik.participants;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/**
 * Сохранённые виды: filters of a list under names of one's own, opened in one click. Each user has theirs. What was
 * searched for by name or text is not saved: it names people.
 */
@Component
@Transactional
public class SavedViews {

    private static final int MOST = 20;
    private static final int LONGEST_QUERY = 500;

    /** Parameters that are no filter: leaves, languages, and texts in which somebody may be named. */
    private static final Set<String> PASSING = Set.of("page", "lang", "continue", "q", "text", "name");

    private final SchoolSql sql;

    SavedViews(SchoolSql sql) {
        this.sql = sql;
    }

    /**
     * One of them.
     *
     * @param path  of the list below the school, {@code /people/consents}
     * @param query with its question mark
     */
    public record View(String title, String path, String query) {}

    /** The user's own for one list, by name. */
    @Transactional(readOnly = true)
    public List<View> of(UserId user, String path) {
        return sql.sql("""
                select title, path, query from saved_view where user_id = :user and path = :path order by title
                """)
                .param("user", user.value())
                .param("path", path)
                .query(View.class)
                .list();
    }

    /**
     * Saves a filter, in place of one of the same name.
     *
     * @param path  of the list below the school
     * @param query as the address has it, with or without a question mark
     * @throws Refusal when there is no name or too long a one, nothing to save, or too many are saved
     */
    public View save(UserId user, String path, String query, String title) {
        String name = title.strip();
        if (name.isEmpty() || name.length() > 60) {
            throw new Refusal("desk.refusal.view-title");
        }
        String filters = filters(query);
        if (!path.matches("(/[a-z0-9-]+)+")
                || path.length() > 100
                || !filters.matches("[A-Za-z0-9?&=%._~+-]{0," + LONGEST_QUERY + "}")) {
            throw new Refusal("desk.refusal.view");
        }
        if (filters.isEmpty()) {
            throw new Refusal("desk.refusal.view-empty");
        }
        List<View> known = of(user, path);
        if (known.size() >= MOST
                && known.stream().noneMatch(view -> view.title().equals(name))) {
            throw new Refusal("desk.refusal.view-many", MOST);
        }
        return sql.sql("""
                insert into saved_view (id, user_id, path, title, query) values (:id, :user, :path, :title, :query)
                on conflict (user_id, path, title) do update set query = excluded.query
                returning title, path, query
                """)
                .param("id", UUID.randomUUID())
                .param("user", user.value())
                .param("path", path)
                .param("title", name)
                .param("query", filters)
                .query(View.class)
                .single();
    }

    /**
     * Takes one of the user's own away.
     *
     * @throws Refusal when the user has none such
     */
    public void remove(UserId user, String path, String title) {
        int gone = sql.sql("delete from saved_view where user_id = :user and path = :path and title = :title")
                .param("user", user.value())
                .param("path", path)
                .param("title", title)
                .update();
        if (gone == 0) {
            throw new Refusal("desk.refusal.view-unknown");
        }
    }

    private static String filters(String query) {
        String kept = Stream.of((query.startsWith("?") ? query.substring(1) : query).split("&"))
                .filter(part -> part.indexOf('=') > 0 && !part.endsWith("="))
                .filter(part -> !PASSING.contains(part.substring(0, part.indexOf('='))))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
