package ru.nastavnik.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.web.Table;

/**
 * One proposed pair, in ready words.
 *
 * @param papers  what is awaited, {@literal null} when all consents are given
 * @param refusal why it cannot be fixed any more, {@literal null} when it can
 * @param persons the two people
 * @param warning what to see to before the mentor begins, {@literal null} when there is nothing; keeps nothing back
 */
record ProposalLine(
        String id,
        String mentee,
        String menteeClass,
        String request,
        String mentor,
        String mentorClass,
        String grade,
        String why,
        List<ReasonLine> reasons,
        int score,
        boolean byHand,
        @Nullable String papers,
        @Nullable String refusal,
        @Nullable String warning,
        String change,
        List<PersonId> persons) {

    /** The columns of the proposals in their workbook. */
    static final Table<ProposalLine> TABLE = Table.<ProposalLine>titled("matching.proposals")
            .column("matching.column.mentee", ProposalLine::mentee)
            .column("matching.excel.mentee-class", ProposalLine::menteeClass)
            .column("matching.column.request", ProposalLine::request)
            .column("matching.column.mentor", ProposalLine::mentor)
            .column("matching.excel.mentor-class", ProposalLine::mentorClass)
            .column("matching.excel.grade", ProposalLine::grade)
            .column("matching.excel.score", ProposalLine::score)
            .column("matching.column.why", ProposalLine::why)
            .column("matching.excel.warning", ProposalLine::warning);

    public boolean ready() {
        return papers == null && refusal == null;
    }

    /** One reason and what it counts. */
    record ReasonLine(String text, int points, int outOf) {}
}
