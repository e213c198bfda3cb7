package io.cdsbackup.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a test class as a build would, and keeps what came of each test. */
final class TestRun implements TestExecutionListener {

    private final Map<String, TestExecutionResult> results = new ConcurrentHashMap<>();

    static TestRun of(Class<?> tests) {
        return of(tests, Map.of());
    }

    static TestRun of(Class<?> tests, Map<String, String> settings) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameters(settings)
                .build();
        TestRun run = new TestRun();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(config).execute(request, run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getThrowable().isPresent()) {
            results.put(test.getDisplayName().replace("()", ""), result);
        }
    }

    /** The tests that passed, sorted. */
    List<String> passed() {
        return results.entrySet().stream()
                .filter(entry -> entry.getValue().getThrowable().isEmpty())
                .map(entry -> entry.getKey().replaceAll("\\(.*", ""))
                .sorted()
                .toList();
    }

    /** The failures' messages, with what was suppressed by them. */
    List<String> failures() {
        List<String> messages = new ArrayList<>();
        results.values().stream()
                .map(TestExecutionResult::getThrowable)
                .flatMap(Optional::stream)
                .forEach(failure -> {
                    messages.add(failure.getMessage());
                    for (Throwable suppressed : failure.getSuppressed()) {
                        messages.add(suppressed.getMessage());
                    }
                });
        return messages;
    }
}
