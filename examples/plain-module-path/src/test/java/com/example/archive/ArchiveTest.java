package com.example.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.testkit.InMemoryTransport;
import io.cdsbackup.testkit.ModelTransport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program against the test kit's fake: nothing listens, and files are the only thing that is real. */
class ArchiveTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    // snippet: fake
    private final ModelTransport service = InMemoryTransport.model();
    private final Archive archive = new Archive(
            BackupClient.builder()
                    .credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                    .transport(service), // the fake
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    // end snippet

    @TempDir
    private Path directory;

    @Test
    void archivesTheNewestThatIsFinished() {
        service.instance("i-1")
                .backup("old", "the day before".getBytes(UTF_8))
                .backup("new", "yesterday".getBytes(UTF_8))
                .backup(running("running"));

        ExitStatus status = archive.run("i-1", directory.toString());

        assertThat(status).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString(UTF_8)).contains("old finished", "new finished", "running creating");
        assertThat(directory.resolve("i-1_new")).hasContent("yesterday");
        assertThat(directory.resolve("i-1_old")).doesNotExist();
    }

    @Test
    void saysTryLaterWhileNoneIsFinished() {
        service.instance("i-1").backup(running("running"));

        assertThat(archive.run("i-1", directory.toString())).isEqualTo(ExitStatus.TRY_LATER);
        assertThat(err.toString(UTF_8)).contains("None of them is finished");
    }

    @Test
    void endsWithTheStatusOfTheErrorsKind() {
        service.onAction("DescribeBackups").refuse(404, "ResourceNotFound", "no such instance");

        assertThat(archive.run("i-2", directory.toString())).isEqualTo(ExitStatus.NOT_FOUND);
        assertThat(err.toString(UTF_8)).startsWith("not-found: ");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(archive.run()).isEqualTo(ExitStatus.USAGE);
        assertThat(archive.run("", directory.toString())).isEqualTo(ExitStatus.USAGE);
        assertThat(err.toString(UTF_8)).startsWith("Usage: archive INSTANCE DIRECTORY");
    }

    private static Backup running(String id) {
        return Backup.builder(InstanceUuid.of("i-1"), BackupId.of(id))
                .status(BackupStatus.of("creating"))
                .build();
    }
}
