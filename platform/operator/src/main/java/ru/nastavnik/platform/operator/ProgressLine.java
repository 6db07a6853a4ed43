package ru.nastavnik.platform.operator;

import java.io.PrintStream;
import java.time.Duration;
import ru.nastavnik.platform.tenancy.Migrating;

/** One line on the screen that says how far a migration is. */
final class ProgressLine {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final PrintStream screen;
    private Duration shown = Duration.ZERO;
    private boolean open;

    ProgressLine(PrintStream screen) {
        this.screen = screen;
    }

    void show(Migrating.Progress progress) {
        boolean last = progress.done() + progress.failed() >= progress.all();
        if (!last && progress.took().minus(shown).compareTo(BETWEEN) < 0) {
            return;
        }
        shown = progress.took();
        open = true;
        screen.printf(
                "\rШколы: %d из %d (%d %%), %.0f в секунду, не удалось: %d ",
                progress.done(),
                progress.all(),
                progress.all() == 0 ? 100 : progress.done() * 100L / progress.all(),
                progress.perSecond(),
                progress.failed());
        screen.flush();
    }

    void end() {
        if (open) {
            screen.println();
        }
    }
}
