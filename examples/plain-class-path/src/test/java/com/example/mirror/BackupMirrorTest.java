package com.example.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.StoppedException;
import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ModelTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mirror against the test kit's fake. */
class BackupMirrorTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("i-1");

    // snippet: fake
    private final ModelTransport service = InMemoryTransport.model();
    private final BackupClient client = BackupClient.builder()
            .credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
            .transport(service) // the fake
            .build();
    // end snippet

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void fetchesWhatIsNotThereYet() {
        service.instance("i-1").backup("b-1", bytes("one"));
        assertThat(mirror()).containsExactly(entry(BackupId.of("b-1"), Outcome.FETCHED));
        service.instance("i-1").backup("b-2", bytes("two"));

        assertThat(mirror())
                .containsExactly(
                        entry(BackupId.of("b-2"), Outcome.FETCHED), entry(BackupId.of("b-1"), Outcome.PRESENT));
        assertThat(directory.resolve("i-1_b-1")).hasContent("one");
        assertThat(directory.resolve("i-1_b-2")).hasContent("two");
    }

    @Test
    void leavesWhatIsNotFinishedForTheNextRun() {
        service.instance("i-1")
                .backup("b-1", bytes("one"))
                .backup(Backup.builder(INSTANCE, BackupId.of("b-2"))
                        .status(BackupStatus.of("creating"))
                        .build());

        assertThat(mirror())
                .containsOnly(entry(BackupId.of("b-1"), Outcome.FETCHED), entry(BackupId.of("b-2"), Outcome.LATER));
    }

    @Test
    void findsAFileThatIsNoLongerWhatItWasAndGoesOn() throws IOException {
        service.instance("i-1").backup("b-1", bytes("one"));
        mirror();
        Files.writeString(directory.resolve("i-1_b-1"), "eno");
        service.instance("i-1").backup("b-2", bytes("two"));

        try (HeardLog log = new HeardLog()) {
            assertThat(mirror())
                    .containsExactly(
                            entry(BackupId.of("b-2"), Outcome.FETCHED), entry(BackupId.of("b-1"), Outcome.FAILED));
            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("ERROR " + BackupMirror.class.getName() + " verification: "));
        }
    }

    @Test
    void logsEachTenthOfAFile() {
        service.instance("i-1").backup("b-1", bytes("one"));

        try (HeardLog log = new HeardLog()) {
            mirror();
            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("INFO " + LoggedDownload.class.getName() + " b-1: 100 % of 3"));
        }
    }

    @Test
    void anInterruptEndsTheRun() {
        service.instance("i-1").backup("b-1", bytes("one"));

        Thread.currentThread().interrupt();

        assertThatThrownBy(this::mirror).isInstanceOf(StoppedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Map<BackupId, Outcome> mirror() {
        return new BackupMirror(client, directory).mirror(INSTANCE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
