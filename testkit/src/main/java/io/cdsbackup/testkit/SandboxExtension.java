package io.cdsbackup.testkit;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.sandbox.SandboxCloudBuilder;
import io.cdsbackup.sandbox.UnmatchedRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a {@link SandboxCloud} for tests and closes it after them:
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
 * <p>On an instance field each test has a cloud of its own, also when tests run in parallel. On a static field the tests of
 * the class share one, whose endpoint stays the same; after each of them its backups and credentials are what they were
 * before, and its faults and records are cleared. (A door that a test closes stays closed, and an instance that a test adds stays without backups: such tests want
 * an instance field. So do tests that run in parallel, which share the state otherwise.)
 *
 * <p>A test fails if the cloud had a request that it has nothing for. One that means to send such a request calls
 * {@link SandboxCloud#clearRecords()} after it.
 */
public final class SandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final SandboxCloudBuilder description;
    private @Nullable SandboxCloud cloud;
    private @Nullable SandboxState beforeTest;
    private int classes;
    private int tests;

    private SandboxExtension(SandboxCloudBuilder description) {
        this.description = description;
    }

    /**
     * Starts clouds of this description.
     *
     * @param description describes the cloud; not to be changed any more
     * @return the extension
     */
    public static SandboxExtension of(SandboxCloudBuilder description) {
        return new SandboxExtension(description);
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
     * The cloud. A test may also have it as a parameter.
     *
     * @return the cloud, running
     * @throws IllegalStateException if no test runs
     */
    public synchronized SandboxCloud cloud() {
        if (cloud == null) {
            throw new IllegalStateException("The sandbox runs only while a test does: from before the first @BeforeEach"
                    + " (of a static field, @BeforeAll) to after the last @AfterEach");
        }
        return cloud;
    }

    /**
     * Begins a client for the cloud: with its endpoint, and with the credentials that it takes now.
     *
     * @return a builder, to which a test adds what it wants
     * @throws IllegalStateException if no test runs
     */
    public BackupClientBuilder clientBuilder() {
        SandboxCloud running = cloud();
        return BackupClient.builder().endpoint(running.endpoint()).credentials(running.credentials());
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        // A nested class comes here too, for the field of the class around it.
        classes++;
        start();
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        tests++;
        SandboxCloud running = start();
        if (tests == 1) {
            beforeTest = SandboxState.of(running);
        }
    }

    @Override
    public synchronized void afterEach(ExtensionContext context) {
        tests--;
        if (tests > 0 || cloud == null || beforeTest == null) {
            return;
        }
        List<UnmatchedRequest> unmatched = cloud.unmatched();
        beforeTest.restore(cloud);
        if (classes == 0) {
            stop();
        }
        if (!unmatched.isEmpty()) {
            throw new AssertionError("The sandbox had nothing for these requests:\n"
                    + unmatched.stream()
                            .map(request -> "  - " + request.request() + ": expected " + request.expected())
                            .collect(Collectors.joining("\n")));
        }
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        classes--;
        if (classes == 0) {
            stop();
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
        return "SandboxExtension[" + (cloud == null ? "not running" : cloud) + "]";
    }

    private SandboxCloud start() {
        if (cloud == null) {
            cloud = description.start();
        }
        return cloud;
    }

    private void stop() {
        if (cloud != null) {
            cloud.close();
            cloud = null;
        }
    }
}
