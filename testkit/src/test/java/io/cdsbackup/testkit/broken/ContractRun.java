package io.cdsbackup.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.cdsbackup.testkit.contract.ContractCase;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one case of a contract, as a build would, and keeps what came of each of its tests. */
final class ContractRun implements TestExecutionListener {

    private final Map<String, TestExecutionResult> results = new ConcurrentHashMap<>();

    private ContractRun() {}

    static ContractRun of(Class<?> contract, int number) {
        PostDiscoveryFilter only = test -> FilterResult.includedIf(!test.isTest() || number == number(test));
        ContractRun run = new ContractRun();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(config)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(contract))
                                .filters(only)
                                .build(),
                        run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getThrowable().isPresent()) {
            results.put(method(test.getSource().orElse(null)), result);
        }
    }

    void assertPassed() {
        assertThat(results).isNotEmpty();
        assertThat(results.values())
                .allSatisfy(result -> assertThat(result.getThrowable()).isEmpty());
    }

    /** That this test failed by an assertion that says so, and not by something that just happened to go wrong. */
    void assertFailed(String test, String saying) {
        assertThat(results).containsKey(test);
        assertThat(results.get(test).getThrowable())
                .as(test)
                .hasValueSatisfying(failure ->
                        assertThat(failure).isInstanceOf(AssertionError.class).hasMessageContaining(saying));
    }

    private static int number(TestDescriptor test) {
        return test.getSource()
                .map(source -> ((MethodSource) source).getJavaMethod())
                .flatMap(method -> Optional.ofNullable(method.getAnnotation(ContractCase.class)))
                .map(ContractCase::value)
                .orElse(0);
    }

    private static String method(Object source) {
        return source instanceof MethodSource method ? method.getMethodName() : "the whole class";
    }
}
