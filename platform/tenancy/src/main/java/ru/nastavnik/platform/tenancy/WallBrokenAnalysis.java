package ru.nastavnik.platform.tenancy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the log, in place of a stack trace, what is broken and what the operator does about it. */
class WallBrokenAnalysis extends AbstractFailureAnalyzer<WallBroken> {

    @Override
    protected FailureAnalysis analyze(Throwable start, WallBroken wall) {
        return new FailureAnalysis(wall.getMessage(), wall.whatToDo(), wall);
    }
}
