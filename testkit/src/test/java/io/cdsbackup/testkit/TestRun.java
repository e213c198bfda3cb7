package io.cdsbackup.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a test class as a build would, and keeps what came of each test. */
final class TestRun implements TestExecutionListener {

    private final Map<String, TestExecutionResult> results = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    private final Consumer<String> finished;

    private TestRun(Consumer<String> finished) {
        this.finished = finished;
    }

    static TestRun of(Class<?> tests) {
        return of(tests, Map.of());
    }

    static TestRun of(Class<?> tests, Map<String, String> settings) {
        return of(List.of(tests), settings, finished -> {});
    }

    /** Runs classes together, and tells of each test that has finished. */
    static TestRun of(List<Class<?>> tests, Map<String, String> settings, Consumer<String> finished) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tests.stream().map(DiscoverySelectors::selectClass).toArray(ClassSelector[]::new))
                .configurationParameters(settings)
                .build();
        TestRun run = new TestRun(finished);
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(config).execute(request, run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getThrowable().isPresent()) {
            results.put(test.getUniqueId(), result);
            names.put(test.getUniqueId(), test.getDisplayName().replaceAll("\\(.*", ""));
        }
        finished.accept(test.getDisplayName());
    }

    /** The tests that passed, sorted. */
    List<String> passed() {
        return results.entrySet().stream()
                .filter(entry -> entry.getValue().getThrowable().isEmpty())
                .map(entry -> names.get(entry.getKey()))
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

    /** The names of what failed, sorted: tests, and classes whose end did. */
    List<String> failed() {
        return results.entrySet().stream()
                .filter(entry -> entry.getValue().getThrowable().isPresent())
                .map(entry -> names.get(entry.getKey()))
                .sorted()
                .toList();
    }
}
