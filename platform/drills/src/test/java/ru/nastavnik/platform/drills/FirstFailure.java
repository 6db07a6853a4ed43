package ru.nastavnik.platform.drills;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes until one test fails; the exit code says how it went. */
final class FirstFailure implements TestExecutionListener {

    static final int GREEN = 0;
    static final int RED = 1;
    static final int NOTHING_RUN = 2;

    private final CancellationToken ended = CancellationToken.create();
    private int passed;
    private boolean failed;

    private FirstFailure() {}

    public static void main(String[] testClasses) {
        FirstFailure run = new FirstFailure();
        LauncherDiscoveryRequest wanted = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(testClasses)
                        .map(name -> selectClass(name))
                        .toList())
                .filters(TagFilter.excludeTags("nightly"))
                .build();
        LauncherFactory.create()
                .execute(LauncherExecutionRequestBuilder.request(wanted)
                        .listeners(run)
                        .cancellationToken(run.ended)
                        .build());
        System.exit(run.failed ? RED : run.passed == 0 ? NOTHING_RUN : GREEN);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.FAILED) {
            failed = true;
            System.out.println("RED: " + test.getDisplayName());
            result.getThrowable().ifPresent(thrown -> System.out.println(thrown.toString()));
            ended.cancel();
        } else if (test.isTest()) {
            passed++;
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        System.out.println(passed + " passed");
    }
}
