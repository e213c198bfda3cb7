package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.sandbox.Content;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Backups that are deleted, or become others, while they are on their way. */
@Timeout(60)
class VanishingBackupTest {

    private static final byte[] CONTENT = Place.content(6);
    private static final byte[] OTHER = Place.content(7);

    @TempDir
    Path folder;

    private SandboxCloud cloud;
    private Place place;

    @BeforeEach
    void start() {
        cloud = Place.cloudWith(CONTENT);
        place = new Place(folder);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({"1, jdk", "4, jdk", "1, feign", "4, feign"})
    void a_backup_whose_retention_ends_midway_is_not_found_and_what_came_is_kept(int connections, String transport) {
        breakOffOnce(connections);

        Outcome outcome = place.get(cloud, "--connections", "" + connections, "--transport", transport)
                .waitingBy(pause -> cloud.remove(Place.INSTANCE, Place.BACKUP))
                .run();

        assertFailed(outcome, 4, "not-found", true);
        assertThat(place.part()).exists();
        assertFailed(place.get(cloud, "--transport", transport).run(), 4, "not-found", true);
    }

    @ParameterizedTest
    @CsvSource({"1, jdk", "4, feign"})
    void a_backup_that_is_gone_before_a_part_came_leaves_nothing_to_go_on_with(int connections, String transport) {
        cloud.faultOnFiles(Fault.truncate(1000)).times(connections);

        Outcome outcome = place.get(cloud, "--connections", "" + connections, "--transport", transport)
                .waitingBy(pause -> cloud.remove(Place.INSTANCE, Place.BACKUP))
                .run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(4);
        assertThat(place.file()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"1, jdk", "4, jdk", "1, feign", "4, feign"})
    void a_file_whose_links_lead_to_nothing_any_more_is_not_found_though_the_service_knows_it(
            int connections, String transport) {
        breakOffOnce(connections);
        cloud.faultOnFiles(Fault.status(404)).after(connections == 1 ? 0 : 4).always();

        Outcome outcome = place.get(cloud, "--connections", "" + connections, "--transport", transport)
                .run();

        assertFailed(outcome, 4, "not-found", true);
        cloud.clearFaults();
        assertFetched(place.get(cloud, "--transport", transport).run(), CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"1, jdk", "4, jdk", "1, feign", "4, feign"})
    void a_file_that_becomes_another_midway_fails_each_run_until_a_restart_is_allowed(
            int connections, String transport) {
        breakOffOnce(connections);

        Outcome changed = place.get(cloud, "--connections", "" + connections, "--transport", transport)
                .waitingBy(pause -> become(OTHER))
                .run();
        assertFailed(changed, 6, "remote-changed", true);
        assertFailed(place.get(cloud, "--transport", transport).run(), 6, "remote-changed", true);
        Outcome restarted = place.get(cloud, "--transport", transport, "--on-change", "restart")
                .run();

        assertFetched(restarted, OTHER);
        assertThat(Outcome.text(restarted.json(), "resumedBytes")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"1, jdk", "4, jdk", "1, feign", "4, feign"})
    void a_file_that_becomes_another_midway_is_begun_anew_where_that_is_allowed(int connections, String transport) {
        breakOffOnce(connections);
        cloud.faultOnFiles(Fault.change(Content.of(OTHER)))
                .after(connections == 1 ? 0 : 4)
                .times(1);

        Outcome outcome = place.get(
                        cloud, "--connections", "" + connections, "--transport", transport, "--on-change", "restart")
                .run();

        assertFetched(outcome, OTHER);
        assertThat(outcome.stderr()).contains("starting over");
    }

    @ParameterizedTest
    @CsvSource({"jdk", "feign"})
    void a_file_that_grows_midway_is_another_one(String transport) {
        breakOffOnce(1);
        byte[] longer = new byte[CONTENT.length + 1];

        Outcome changed = place.get(cloud, "--connections", "1", "--transport", transport)
                .waitingBy(pause -> become(longer))
                .run();
        assertFailed(changed, 6, "remote-changed", true);
        Outcome again = place.get(cloud, "--transport", transport).run();

        // Its size is told now, and what is here is of another size.
        assertFetched(again, longer);
        assertThat(again.stderr()).contains("starting over");
    }

    /** Once at least a part is whole. */
    private void breakOffOnce(int connections) {
        if (connections == 1) {
            cloud.faultOnFiles(Fault.truncate(2 * Place.PART + 100)).times(1);
        } else {
            // The fifth request is that of a connection that is done with its first part.
            cloud.faultOnFiles(Fault.truncate(100)).after(4).times(1);
        }
    }

    private void become(byte[] content) {
        cloud.put(SandboxBackup.builder(Place.INSTANCE, Place.BACKUP)
                .content(content)
                .build());
    }

    private void assertFailed(Outcome outcome, int exitCode, String kind, boolean resumable) {
        assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(exitCode);
        assertThat(Outcome.text(outcome.error(), "kind")).isEqualTo(kind);
        assertThat(Outcome.text(outcome.error(), "resumable")).isEqualTo(Boolean.toString(resumable));
        assertThat(outcome.stdout()).isEmpty();
        assertThat(place.file()).doesNotExist();
    }

    private void assertFetched(Outcome outcome, byte[] content) {
        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(place.file()).hasBinaryContent(content);
    }
}
