package tests;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the test classes that are named, all at once, and prints what came of them, sorted. */
public final class RunTests {

    public static void main(String[] classes) throws ClassNotFoundException {
        System.out.println("JUnit " + Test.class.getPackage().getImplementationVersion());
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
        for (String name : classes) {
            request.selectors(selectClass(Class.forName(name)));
        }
        Set<String> lines = Collections.synchronizedSet(new TreeSet<>());
        LauncherFactory.create().execute(request.build(), new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                String name = test.getLegacyReportingName();
                if (result.getThrowable().isPresent()) {
                    lines.add("failed " + name + ": " + shown(result.getThrowable().get()));
                } else if (test.isTest()) {
                    lines.add("passed " + name);
                }
            }
        });
        lines.forEach(System.out::println);
    }

    private static String shown(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getMessage());
        for (Throwable suppressed : failure.getSuppressed()) {
            text.append(" + ").append(suppressed.getMessage());
        }
        return text.toString()
                .replaceAll("\\n *A client that outlives.*", "")
                .replaceAll("\\.java:\\d+", ".java")
                // An HTTP client may drop an idle connection by itself while the extension waits for the close.
                .replaceAll("\\d+ open connections", "some open connections")
                .replace("\n", "");
    }
}
