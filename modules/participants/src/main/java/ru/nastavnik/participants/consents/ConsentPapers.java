package ru.nastavnik.participants.consents;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/**
 * The blanks, edition by edition. The standard text comes with the program; a school may use its own from a day on, and
 * go back. No edition is ever changed: a fact says which one was signed, and its text can be read years later.
 */
@Component
@Transactional(readOnly = true)
public class ConsentPapers {

    /** Characters of a text. */
    public static final int LONGEST = 8000;

    private static final int LONGEST_TITLE = 200;

    private final ConsentPaperRepository papers;
    private final SchoolSql sql;
    private final Clock clock;

    ConsentPapers(ConsentPaperRepository papers, SchoolSql sql, Clock clock) {
        this.papers = papers;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * From which day on a school uses which text.
     *
     * @param edition {@literal null} for the standard text
     */
    public record Use(
            ConsentKind kind, LocalDate validFrom, @Nullable Integer edition) {}

    /** The blanks in force on the day; before the first edition of a kind, the first. */
    public Map<ConsentKind, ConsentPaper> on(LocalDate day) {
        List<ConsentPaper> all = papers.findAll();
        List<Use> uses = uses();
        Map<ConsentKind, ConsentPaper> found = new TreeMap<>();
        for (ConsentKind kind : ConsentKind.values()) {
            List<ConsentPaper> editions =
                    all.stream().filter(paper -> paper.kind() == kind).toList();
            Integer own = uses.stream()
                    .filter(use -> use.kind() == kind && !use.validFrom().isAfter(day))
                    .max(Comparator.comparing(Use::validFrom))
                    .map(Use::edition)
                    .orElse(null);
            chosen(editions, own, day).ifPresent(paper -> found.put(kind, paper));
        }
        return found;
    }

    private static Optional<ConsentPaper> chosen(List<ConsentPaper> editions, @Nullable Integer own, LocalDate day) {
        if (own != null) {
            return editions.stream().filter(paper -> paper.edition() == own).findFirst();
        }
        List<ConsentPaper> standard = editions.stream()
                .filter(paper -> !paper.isOwn())
                .sorted(Comparator.comparing(ConsentPaper::validFrom))
                .toList();
        return standard.stream()
                .filter(paper -> !paper.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> standard.stream().findFirst());
    }

    /** All editions of a kind, the standard ones first. */
    public List<ConsentPaper> editions(ConsentKind kind) {
        return papers.findAll().stream()
                .filter(paper -> paper.kind() == kind)
                .sorted(Comparator.comparing(ConsentPaper::edition))
                .toList();
    }

    /** The text that the program brings and that is always there to go back to. */
    public ConsentPaper standard(ConsentKind kind) {
        return chosen(editions(kind), null, LocalDate.now(clock)).orElseThrow();
    }

    /** What the school said about its blanks, in the order of days. */
    public List<Use> uses() {
        return sql.sql("select kind, valid_from, edition from consent_paper_use order by valid_from, kind")
                .query(Use.class)
                .list();
    }

    /**
     * Puts another text on the blank from a day on.
     *
     * @param from not before today: what was signed keeps the text it was signed on
     * @return the number of the new edition
     * @throws Refusal when title or text are empty or too long, or the day is past
     */
    @Transactional
    public int reword(ConsentKind kind, String title, String body, LocalDate from) {
        String head = title.strip();
        String text = body.strip().replace("\r\n", "\n");
        if (head.isEmpty() || text.isEmpty()) {
            throw new Refusal("papers.refusal.empty");
        }
        if (head.length() > LONGEST_TITLE || text.length() > LONGEST) {
            throw new Refusal("papers.refusal.long", LONGEST_TITLE, LONGEST);
        }
        checkDay(from);
        int edition =
                editions(kind).stream().mapToInt(ConsentPaper::edition).reduce(ConsentPaper.LAST_STANDARD, Math::max)
                        + 1;
        try {
            sql.sql("""
                            insert into consent_paper (kind, edition, valid_from, title, body, lasts, warn_days, own)
                            select kind, :edition, :from, :title, :body, lasts, warn_days, true
                            from consent_paper where kind = :kind and edition = :like
                            """)
                    .param("edition", edition)
                    .param("from", from)
                    .param("title", head)
                    .param("body", text)
                    .param("kind", kind.name())
                    .param("like", standard(kind).edition())
                    .update();
        } catch (DuplicateKeyException someoneElse) {
            throw new Refusal("papers.refusal.at-once");
        }
        use(kind, from, edition);
        return edition;
    }

    /** Goes back to the standard text from a day on. */
    @Transactional
    public void useStandard(ConsentKind kind, LocalDate from) {
        checkDay(from);
        use(kind, from, null);
    }

    private void checkDay(LocalDate from) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw new Refusal("papers.refusal.past");
        }
    }

    private void use(ConsentKind kind, LocalDate from, @Nullable Integer edition) {
        sql.sql("""
                        insert into consent_paper_use (kind, valid_from, edition) values (:kind, :from, :edition)
                        on conflict (kind, valid_from) do update set edition = excluded.edition
                        """)
                .param("kind", kind.name())
                .param("from", from)
                .param("edition", edition, Types.INTEGER)
                .update();
    }
}
