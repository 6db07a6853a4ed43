package ru.nastavnik.matching.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk of one programme.
 *
 * @param proposedOn {@literal null} before the first time
 * @param newcomers  people with a request whom the last run did not know
 */
record RoundView(
        String path,
        String title,
        int version,
        @Nullable LocalDate proposedOn,
        int waiting,
        int ready,
        int places,
        int busy,
        int newcomers,
        List<ProposalLine> proposals,
        List<LeftLine> left,
        int fixed) {

    public boolean proposed() {
        return proposedOn != null;
    }

    public long readyToFix() {
        return proposals.stream().filter(ProposalLine::ready).count();
    }
}
