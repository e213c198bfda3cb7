package io.cdsbackup.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.testkit.InMemoryStore;
import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ManualClock;
import io.cdsbackup.testkit.ModelTransport;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the registry has after a client did this and that. */
@Timeout(60)
class MicrometerListenerTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("i-1");
    private static final BackupId BACKUP = BackupId.of("b-1");
    private static final int LENGTH = 300_000;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ModelTransport service = InMemoryTransport.model();
    private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");

    MicrometerListenerTest() {
        service.instance("i-1").backup("b-1", new byte[LENGTH]);
    }

    /** Closes the client after its use: then all is told. */
    private void use(MicrometerListener listener, Consumer<BackupClient> use) {
        try (BackupClient client = BackupClient.builder()
                .credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .endpoint(Endpoint.of("https://cds.example/mysql"))
                .transport(service)
                .backupStore(InMemoryStore.create())
                .clock(clock)
                .ticker(clock)
                .sleeper(clock)
                .addressPolicy((address, context) -> {})
                .addressProbe((address, within) -> false)
                .listener(listener)
                .build()) {
            use.accept(client);
        }
    }

    private static void download(BackupClient client) {
        client.download(INSTANCE, BACKUP, DownloadTarget.in(Path.of("/backups")));
    }

    private static List<String> meters(MeterRegistry registry) {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .map(id -> id.getName()
                        + id.getTags().stream()
                                .map(Tag::toString)
                                .map(text -> text.replaceAll("tag\\((.*)=(.*)\\)", " $1=$2"))
                                .reduce("", String::concat))
                .sorted()
                .toList();
    }

    private double bytes() {
        return registry.get("cds.backup.bytes").counter().count();
    }

    @Test
    void it_runs_on_the_version_that_it_is_to_be_tested_on() {
        String jar = MeterRegistry.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        assertThat(jar).endsWith("micrometer-core-" + System.getProperty("micrometer.expected") + ".jar");
    }

    @Test
    void a_download_is_timed_as_a_whole_and_by_its_requests() {
        use(MicrometerListener.of(registry), MicrometerListenerTest::download);

        assertThat(meters(registry))
                .containsExactly(
                        "cds.backup.bytes",
                        "cds.backup.calls action=Download outcome=success",
                        "cds.backup.calls action=DownloadBackup outcome=success",
                        "cds.backup.requests action=Download outcome=success",
                        "cds.backup.requests action=DownloadBackup outcome=success");
        assertThat(registry.get("cds.backup.calls")
                        .tags("action", "Download")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(bytes()).isEqualTo(LENGTH);
        assertThat(registry.get("cds.backup.bytes").counter().getId().getBaseUnit())
                .isEqualTo("bytes");
    }

    @Test
    void what_fails_is_timed_by_its_kind_and_what_is_tried_again_is_counted() {
        service.onAction("DownloadBackup").refuse(500, "InternalError", "busy");

        use(MicrometerListener.of(registry), client -> client.requestDownload(INSTANCE, BACKUP));

        assertThat(registry.get("cds.backup.retries")
                        .tags("action", "DownloadBackup", "reason", "network")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("cds.backup.requests")
                        .tags("action", "DownloadBackup", "outcome", "network")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("cds.backup.calls")
                        .tags("action", "DownloadBackup", "outcome", "success")
                        .timer()
                        .totalTime(TimeUnit.NANOSECONDS))
                .as("the wait is part of it")
                .isEqualTo((double) clock.sleeps().get(0).toNanos());
    }

    @Test
    void a_call_that_fails_is_timed_by_the_kind_of_its_failure() {
        use(
                MicrometerListener.of(registry),
                client -> assertThatThrownBy(() -> client.requestDownload(INSTANCE, BackupId.of("b-2")))
                        .isInstanceOf(ResourceNotFoundException.class));

        assertThat(meters(registry))
                .containsExactly(
                        "cds.backup.calls action=DownloadBackup outcome=not-found",
                        "cds.backup.requests action=DownloadBackup outcome=not-found");
    }

    @Test
    void a_new_link_is_counted() {
        MicrometerListener listener = MicrometerListener.of(registry);
        listener.linkRefresh(Calls.refreshed(1));
        listener.linkRefresh(Calls.refreshed(2));

        assertThat(registry.get("cds.backup.link.refreshes").counter().count()).isEqualTo(2);
    }

    @Test
    void bytes_are_counted_as_they_come_and_exactly_at_the_end() {
        MicrometerListener listener = MicrometerListener.of(registry);

        listener.progress(Calls.moved(1, 10));
        assertThat(bytes()).isEqualTo(10);
        listener.progress(Calls.moved(2, 5));
        listener.progress(Calls.moved(1, 30));
        assertThat(bytes()).isEqualTo(35);
        listener.progress(Calls.moved(1, 30));
        listener.outcome(Calls.ended(1, 37));
        listener.outcome(Calls.ended(2, 5));
        assertThat(bytes()).isEqualTo(42);
    }

    @Test
    void a_download_that_fetched_nothing_counts_nothing() {
        MicrometerListener.of(registry).outcome(Calls.ended(1, 0));

        assertThat(meters(registry)).containsExactly("cds.backup.calls action=Download outcome=success");
    }

    @Test
    void each_instance_by_itself_only_if_that_is_asked_for() {
        service.onAction("DescribeDBInstances").answer(200, "{\"Code\":\"Success\",\"Data\":[],\"Message\":\"\"}");

        use(MicrometerListener.byInstance(registry), client -> {
            client.listInstances();
            download(client);
        });

        assertThat(meters(registry))
                .containsExactly(
                        "cds.backup.bytes instance=i-1",
                        "cds.backup.calls action=DescribeDBInstances instance=none outcome=success",
                        "cds.backup.calls action=Download instance=i-1 outcome=success",
                        "cds.backup.calls action=DownloadBackup instance=i-1 outcome=success",
                        "cds.backup.requests action=DescribeDBInstances instance=none outcome=success",
                        "cds.backup.requests action=Download instance=i-1 outcome=success",
                        "cds.backup.requests action=DownloadBackup instance=i-1 outcome=success");
    }

    @Test
    void one_listener_counts_for_several_clients() {
        MicrometerListener listener = MicrometerListener.of(registry);

        use(listener, MicrometerListenerTest::download);
        use(listener, MicrometerListenerTest::download);

        assertThat(bytes()).isEqualTo(2 * LENGTH);
    }

    @Test
    void meters_that_were_removed_meanwhile_are_there_again() {
        MicrometerListener listener = MicrometerListener.of(registry);
        listener.outcome(Calls.ended(1, 5));
        registry.clear();

        listener.outcome(Calls.ended(2, 7));

        assertThat(bytes()).isEqualTo(7);
    }
}
