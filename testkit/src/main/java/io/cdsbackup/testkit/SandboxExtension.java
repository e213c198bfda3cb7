package io.cdsbackup.testkit;

import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.sandbox.SandboxCloudBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a {@link SandboxCloud} for tests, closes it after them, and fails a test that leaves something open. For JUnit 5 and
 * 6:
 *
 * <pre>{@code
 * @RegisterExtension
 * final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();
 *
 * @Test
 * void bringsTheBackup() {
 *     try (BackupClient client = sandbox.clientBuilder().build()) {
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p><b>Which cloud.</b> On an instance field each test has a cloud of its own, also when tests run in parallel. On a static
 * field the tests of the class share one, whose endpoint stays the same; after each of them its backups and credentials are
 * what they were before, and its faults and records are cleared. (A door that a test closes stays closed, and an instance
 * that a test adds stays without backups: such tests want an instance field. So do tests of one class that run in parallel:
 * on a shared cloud they see each other's requests, and it is set back only when none of them runs.) Classes in parallel have
 * clouds of their own either way.
 *
 * <p><b>What fails a test.</b> A request that the cloud has nothing for; a test that means to send one calls
 * {@link SandboxCloud#clearRecords()} after it. A request that is still in flight when the test is over, its
 * {@code @AfterEach} included. And where the cloud ends, that is, with the test for an instance field and with the class for
 * a static one: clients of {@link #clientBuilder()} that are not closed, other open connections to the cloud, and threads that
 * a closed client's transport leaves running. What is just being closed is waited for, up to five seconds. Only what has to do
 * with this cloud counts; other tests of the JVM may do what they like. A test that fails by itself keeps its own failure:
 * what was found goes with it as suppressed. What tests in parallel did to a shared cloud fails the class, for nobody can tell
 * which of them it was.
 *
 * <p>A client that outlives the cloud on purpose is allowed by {@link #pooledClients()}.
 */
public final class SandboxExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final SandboxCloudBuilder description;
    private final boolean pooled;
    private final Duration grace;
    private final TreeSet<String> sideBySide = new TreeSet<>();
    private final List<String> ofNoOneTest = new ArrayList<>();
    private @Nullable RunningSandbox sandbox;
    private @Nullable SandboxState beforeTest;
    private int classes;
    private int tests;
    private boolean overlapped;

    private SandboxExtension(SandboxCloudBuilder description, boolean pooled, Duration grace) {
        this.description = description;
        this.pooled = pooled;
        this.grace = grace;
    }

    /**
     * Starts clouds of this description.
     *
     * @param description describes the cloud; not to be changed any more
     * @return the extension
     */
    public static SandboxExtension of(SandboxCloudBuilder description) {
        return new SandboxExtension(description, false, GRACE);
    }

    /**
     * Starts clouds that have the backups of {@link io.cdsbackup.sandbox.SampleDatabase}.
     *
     * @return the extension
     */
    public static SandboxExtension withSampleDatabase() {
        return of(SandboxCloud.builder().sampleDatabase());
    }

    /**
     * The same for tests whose clients live longer than a cloud, such as one HTTP client for all tests that keeps its
     * connections: clients, idle connections and threads may stay. Requests in flight still fail a test.
     *
     * @return another extension
     */
    public SandboxExtension pooledClients() {
        return new SandboxExtension(description, true, grace);
    }

    /** The same, with another limit for what is just being closed. */
    SandboxExtension grace(Duration limit) {
        return new SandboxExtension(description, pooled, limit);
    }

    /**
     * The cloud. A test may also have it as a parameter.
     *
     * @return the cloud, running
     * @throws IllegalStateException if no test runs
     */
    public SandboxCloud cloud() {
        return running().cloud();
    }

    /**
     * Begins a client for the cloud: with its endpoint, and with the credentials that it takes now. The client has to be
     * closed before the cloud is: by the test or in {@code @AfterEach}, or by {@code @AutoClose}; on a static field, in
     * {@code @AfterAll} at the latest.
     *
     * @return a builder, to which a test adds what it wants but another {@link BackupClientBuilder#transportDecorator}, which
     *     would hide the client from the check
     * @throws IllegalStateException if no test runs
     */
    public BackupClientBuilder clientBuilder() {
        return running().clientBuilder();
    }

    private synchronized RunningSandbox running() {
        if (sandbox == null) {
            throw new IllegalStateException("The sandbox runs only while a test does: from before the first @BeforeEach"
                    + " (of a static field, @BeforeAll) to after the last @AfterEach");
        }
        return sandbox;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        beginClass();
        whenOver(context, () -> endClass());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        beginTest(context.getDisplayName());
        whenOver(context, () -> endTest(context.getExecutionException().isPresent()));
    }

    /** Later than any callback: a client in an {@code @AutoClose} field is closed after those. */
    private void whenOver(ExtensionContext context, Runnable end) {
        context.getStore(ExtensionContext.Namespace.create(SandboxExtension.class, this))
                .put("end", new AtEnd(end));
    }

    synchronized void beginClass() {
        // A nested class comes here too, for the field of the class around it.
        classes++;
        start();
    }

    synchronized void beginTest(String name) {
        tests++;
        RunningSandbox running = start();
        if (tests == 1) {
            beforeTest = SandboxState.of(running.cloud());
            sideBySide.clear();
            overlapped = false;
        } else {
            overlapped = true;
        }
        sideBySide.add(name);
    }

    synchronized void endTest(boolean failed) {
        tests--;
        if (tests > 0 || sandbox == null || beforeTest == null) {
            return;
        }
        List<String> wrong = sandbox.unmatched();
        List<String> leaked = sandbox.endOfTest(failed ? Duration.ZERO : grace);
        beforeTest.restore(sandbox.cloud());
        if (classes == 0) {
            leaked = new ArrayList<>(leaked);
            leaked.addAll(stop(failed ? Duration.ZERO : grace));
        }
        String findings = Findings.text(wrong, leaked);
        if (overlapped && classes > 0 && !findings.isEmpty()) {
            ofNoOneTest.add("One of the tests " + sideBySide + ", which ran side by side:\n" + findings);
        } else {
            Findings.fail(findings);
        }
    }

    synchronized void endClass() {
        classes--;
        if (classes == 0) {
            List<String> all = new ArrayList<>(ofNoOneTest);
            ofNoOneTest.clear();
            all.add(Findings.text(List.of(), stop(grace)));
            Findings.fail(String.join("\n", all).strip());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SandboxCloud.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return cloud();
    }

    @Override
    public synchronized String toString() {
        return "SandboxExtension[" + (sandbox == null ? "not running" : sandbox) + "]";
    }

    private RunningSandbox start() {
        if (sandbox == null) {
            sandbox = new RunningSandbox(description.start(), pooled);
        }
        return sandbox;
    }

    private List<String> stop(Duration patience) {
        if (sandbox == null) {
            return List.of();
        }
        RunningSandbox ending = sandbox;
        sandbox = null;
        return ending.end(patience);
    }
}
