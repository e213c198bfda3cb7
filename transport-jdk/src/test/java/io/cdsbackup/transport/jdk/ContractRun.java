package io.cdsbackup.transport.jdk;

import io.cdsbackup.testkit.contract.ContractCase;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** All contract tests of this module, once; a program, so that each run can have a JVM of its own. */
final class ContractRun implements TestExecutionListener {

    /** Fewer would be no run of the contract. */
    static final int LEAST_CASES = 55;

    private final Set<Integer> executed = new ConcurrentSkipListSet<>();

    /** Prints what failed and, as the last line, how much there was. Ends with 0 if nothing failed or was left out. */
    public static void main(String[] arguments) {
        ContractRun run = new ContractRun();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(contracts(), run, listener);
        TestExecutionSummary summary = listener.getSummary();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        summary.printFailuresTo(out, 100);
        out.println(run.executed.size() + " cases, " + summary.getTestsSucceededCount() + " tests passed, "
                + summary.getTotalFailureCount() + " failed");
        boolean held = summary.getTotalFailureCount() == 0 && run.executed.size() >= LEAST_CASES;
        System.exit(held ? 0 : 1);
    }

    /** The numbers of the cases that a run executes: all but those that each class waives that has them. */
    static Set<Integer> cases() {
        Set<Integer> cases = new ConcurrentSkipListSet<>();
        LauncherFactory.create().discover(contracts()).accept(new TestPlan.Visitor() {
            @Override
            public void visit(TestIdentifier test) {
                number(test)
                        .filter(number -> !waivers(test).containsKey(number))
                        .ifPresent(cases::add);
            }
        });
        return cases;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() != TestExecutionResult.Status.ABORTED) {
            number(test).ifPresent(executed::add);
        }
    }

    private static LauncherDiscoveryRequest contracts() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage(ContractRun.class.getPackageName()))
                .filters(ClassNameFilter.includeClassNamePatterns(".*ContractTest"))
                .build();
    }

    private static Optional<Integer> number(TestIdentifier test) {
        return method(test)
                .map(method -> method.getJavaMethod().getAnnotation(ContractCase.class))
                .map(ContractCase::value);
    }

    private static Map<?, ?> waivers(TestIdentifier test) {
        Class<?> tests = method(test).orElseThrow().getJavaClass();
        return ReflectionSupport.findMethod(tests, "waivers")
                .map(waivers ->
                        (Map<?, ?>) ReflectionSupport.invokeMethod(waivers, ReflectionSupport.newInstance(tests)))
                .orElseThrow();
    }

    private static Optional<MethodSource> method(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    }
}
