package ru.nastavnik.platform.drills.failpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the program steps into at an armed failpoint. */
public final class Trap {

    private static final int AS_AFTER_A_KILL = 137;

    private static final AtomicInteger hits = new AtomicInteger();
    private static volatile @Nullable Failpoint armed;
    private static volatile @Nullable Path told;

    private Trap() {}

    static void arm(Failpoint failpoint, Path file) {
        hits.set(0);
        told = file;
        armed = failpoint;
    }

    /** Called from the trapped method. */
    public static void hit() {
        Failpoint failpoint = armed;
        if (failpoint == null || hits.incrementAndGet() != failpoint.hit()) {
            return;
        }
        tell(failpoint);
        switch (failpoint.action()) {
            case HALT -> Runtime.getRuntime().halt(AS_AFTER_A_KILL);
            case THROW -> throw new IllegalStateException("The drill wants this to fail: " + failpoint);
            case SLEEP -> standStill();
        }
    }

    private static void tell(Failpoint failpoint) {
        try {
            Path file = told;
            if (file != null) {
                Files.writeString(file, failpoint.toString());
            }
        } catch (IOException e) {
            System.err.println("The drill cannot tell that " + failpoint + " fired: " + e);
        }
    }

    private static void standStill() {
        try {
            TimeUnit.SECONDS.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
