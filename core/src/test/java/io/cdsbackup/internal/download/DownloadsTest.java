package io.cdsbackup.internal.download;

import static io.cdsbackup.internal.download.DownloadFixture.BAD;
import static io.cdsbackup.internal.download.DownloadFixture.CONTENT;
import static io.cdsbackup.internal.download.DownloadFixture.FILE;
import static io.cdsbackup.internal.download.DownloadFixture.MANIFEST;
import static io.cdsbackup.internal.download.DownloadFixture.PART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupFormat;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.DownloadReport;
import io.cdsbackup.domain.Integrity;
import io.cdsbackup.domain.Network;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.domain.SizeCheck;
import io.cdsbackup.error.BackupUnfinishedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.DigestMismatchException;
import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.RemoteChangedException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.SizeMismatchException;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.fake.FileReply;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.port.DownloadPhase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DownloadsTest {

    private static final String LINK = "https://files.example/b?Signature=first";
    private static final String NEW_LINK = "https://more.example/b?Signature=second";
    private static final Instant STARTED = Instant.parse("2026-03-01T04:00:00Z");

    private final DownloadFixture fixture = new DownloadFixture();

    @AfterEach
    void everySessionIsClosedAndNothingLeftUnasked() {
        assertThat(fixture.store.openSessions()).isZero();
        assertThat(fixture.files.left()).isZero();
    }

    private BackupManifest manifest() {
        return new ManifestReader(new TestJson()).read(fixture.store.content(MANIFEST));
    }

    private static Sha256 digest(String text) throws NoSuchAlgorithmException {
        return Sha256.ofDigest(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_backup_stands_under_its_name_with_its_manifest_beside_it() throws NoSuchAlgorithmException {
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));

        StoredBackup stored = fixture.download();

        assertThat(stored.file()).isEqualTo(FILE);
        assertThat(stored.manifestFile()).isEqualTo(MANIFEST);
        assertThat(fixture.store.paths()).containsExactlyInAnyOrder(FILE, MANIFEST);
        assertThat(fixture.store.text(FILE)).isEqualTo(CONTENT);
        BackupManifest manifest = manifest();
        assertThat(stored.report().manifest()).isEqualTo(manifest);
        assertThat(manifest.backup().instance()).isEqualTo(DownloadFixture.SERVER);
        assertThat(manifest.backup().id()).isEqualTo(DownloadFixture.BACKUP);
        assertThat(manifest.size().bytes()).isEqualTo(CONTENT.length());
        assertThat(manifest.sha256()).isEqualTo(digest(CONTENT));
        assertThat(manifest.format()).isEqualTo(BackupFormat.SQL);
        assertThat(manifest.network()).isEqualTo(Network.PUBLIC);
        assertThat(manifest.integrity()).isEqualTo(Integrity.TLS);
        assertThat(manifest.host()).isEqualTo("files.example");
        assertThat(manifest.toolVersion()).isEqualTo("1.2.3");
    }

    @Test
    void the_manifest_holds_nothing_that_opens_the_file_again() {
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));

        fixture.download();

        assertThat(fixture.store.text(MANIFEST)).doesNotContain("Signature", "first", "AKEXAMPLE", "secret-for-tests");
    }

    @Test
    void the_report_says_how_it_went() {
        fixture.link(LINK)
                .link(NEW_LINK)
                .files
                .answer(FileReply.status(503).with("Retry-After", "30"))
                .answer(FileReply.status(403))
                .answer(FileReply.file(CONTENT));

        DownloadReport report = fixture.download().report();

        assertThat(report.alreadyPresent()).isFalse();
        assertThat(report.resumedBytes()).isZero();
        assertThat(report.downloadedBytes()).isEqualTo(CONTENT.length());
        assertThat(report.requests()).isEqualTo(3);
        assertThat(report.retries()).isEqualTo(1);
        assertThat(report.linkRefreshes()).isEqualTo(1);
        assertThat(report.elapsed()).isEqualTo(Duration.ofSeconds(30));
        assertThat(report.manifest().startedAt()).isEqualTo(STARTED);
        assertThat(report.manifest().finishedAt()).isEqualTo(STARTED.plusSeconds(30));
        assertThat(report.manifest().host()).as("the link that gave the file").isEqualTo("more.example");
    }

    @Test
    void the_listener_hears_each_phase_in_turn() {
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));

        fixture.download();

        assertThat(fixture.listener.phases)
                .containsExactly(
                        DownloadPhase.REQUESTING,
                        DownloadPhase.TRANSFERRING,
                        DownloadPhase.VERIFYING,
                        DownloadPhase.PUBLISHING,
                        DownloadPhase.DONE);
        assertThat(fixture.listener.warnings).isEmpty();
    }

    @Test
    void a_listener_that_fails_does_not_hold_the_download_up() {
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));

        fixture.downloads()
                .download(
                        DownloadFixture.SERVER,
                        DownloadFixture.BACKUP,
                        fixture.target(),
                        fixture.options,
                        new io.cdsbackup.port.DownloadListener() {
                            @Override
                            public void progress(io.cdsbackup.port.DownloadProgress now) {
                                throw new IllegalStateException("The window is gone");
                            }
                        });

        assertThat(fixture.store.text(FILE)).isEqualTo(CONTENT);
    }

    @Test
    void a_file_that_broke_off_is_whole_at_last() throws NoSuchAlgorithmException {
        fixture.link(LINK)
                .files
                .answer(FileReply.status(200)
                        .with("Content-Length", String.valueOf(CONTENT.length()))
                        .then("-- something else")
                        .thenFail(new ConnectionLostException(ErrorDetail.of("Broken off"))))
                .otherwise(request -> FileReply.file(CONTENT));

        DownloadReport report = fixture.download().report();

        assertThat(fixture.store.text(FILE)).isEqualTo(CONTENT);
        assertThat(report.manifest().sha256()).isEqualTo(digest(CONTENT));
        assertThat(report.downloadedBytes()).isEqualTo("-- something else".length() + CONTENT.length());
        assertThat(report.retries()).isEqualTo(1);
        assertThat(report.requests())
                .as("the file, what is missing of it, the file from its first byte")
                .isEqualTo(3);
    }

    @Test
    void what_stands_there_already_is_not_fetched_again() {
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));
        BackupManifest first = fixture.download().report().manifest();
        fixture.listener.phases.clear();

        StoredBackup again = fixture.download();

        assertThat(again.file()).isEqualTo(FILE);
        assertThat(again.report().alreadyPresent()).isTrue();
        assertThat(again.report().manifest()).isEqualTo(first);
        assertThat(again.report().downloadedBytes()).isZero();
        assertThat(again.report().requests()).isZero();
        assertThat(fixture.service.requests())
                .as("calls of the first download alone")
                .hasSize(1);
        assertThat(fixture.listener.phases).containsExactly(DownloadPhase.DONE);
    }

    @Test
    void what_stands_there_is_read_again_where_that_is_asked_for() {
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));
        fixture.download();
        fixture.listener.phases.clear();
        fixture.options = fixture.options.withRecheck(true);

        StoredBackup again = fixture.download();

        assertThat(again.report().alreadyPresent()).isTrue();
        assertThat(fixture.service.requests())
                .as("calls of the first download alone")
                .hasSize(1);
        assertThat(fixture.listener.phases).containsExactly(DownloadPhase.VERIFYING, DownloadPhase.DONE);
    }

    @Test
    void what_was_changed_since_is_found_by_a_recheck_alone_and_left_as_it_is() {
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));
        fixture.download();
        byte[] manifest = fixture.store.content(MANIFEST);
        byte[] changed = fixture.store.content(FILE);
        changed[changed.length - 1] ^= 1;
        fixture.store.put(FILE, changed);
        assertThat(fixture.download().report().alreadyPresent()).isTrue();
        fixture.options = fixture.options.withRecheck(true);

        assertThatThrownBy(fixture::download).isInstanceOfSatisfying(DigestMismatchException.class, thrown -> {
            assertThat(thrown).hasMessageContaining(FILE + " has the SHA-256 ");
            assertThat(thrown.hint())
                    .hasValueSatisfying(hint -> assertThat(hint).contains("--overwrite", "overwriting()"));
        });

        assertThat(fixture.store.content(FILE)).isEqualTo(changed);
        assertThat(fixture.store.content(MANIFEST)).isEqualTo(manifest);
        assertThat(fixture.service.requests())
                .as("calls of the first download alone")
                .hasSize(1);
    }

    @Test
    void what_did_not_hold_is_fetched_anew_where_overwriting_is_allowed() {
        fixture.link(LINK).link(NEW_LINK).files.answer(FileReply.file(CONTENT)).answer(FileReply.file(CONTENT));
        fixture.download();
        fixture.store.put(FILE, new byte[CONTENT.length()]);
        fixture.options = fixture.options.withRecheck(true);
        fixture.overwrite = true;

        StoredBackup anew = fixture.download();

        assertThat(anew.report().alreadyPresent()).isFalse();
        assertThat(fixture.store.text(FILE)).isEqualTo(CONTENT);
    }

    @Test
    void something_else_under_the_name_is_left_alone_and_nobody_asked() {
        fixture.store.put(FILE, new byte[] {1, 2, 3});

        assertThatThrownBy(fixture::download).isInstanceOf(TargetExistsException.class);

        assertThat(fixture.store.content(FILE)).containsExactly(1, 2, 3);
        assertThat(fixture.service.requests()).isEmpty();
    }

    @Test
    void something_else_under_the_name_is_replaced_where_that_is_allowed() {
        fixture.overwrite = true;
        fixture.store.put(FILE, new byte[] {1, 2, 3});
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));

        assertThat(fixture.download().report().alreadyPresent()).isFalse();

        assertThat(fixture.store.text(FILE)).isEqualTo(CONTENT);
        assertThat(manifest().size().bytes()).isEqualTo(CONTENT.length());
    }

    @Test
    void what_is_to_be_replaced_stands_until_the_new_file_is_whole() {
        fixture.overwrite = true;
        fixture.store.put(FILE, new byte[] {1, 2, 3});
        fixture.link(LINK).files.answer(FileReply.status(405));

        assertThatThrownBy(fixture::download).isInstanceOf(UnexpectedResponseException.class);

        assertThat(fixture.store.content(FILE)).containsExactly(1, 2, 3);
    }

    @Test
    void another_announced_size_is_refused_before_a_byte_lands() {
        fixture.link(LINK, 1_000).files.otherwise(request -> FileReply.file(CONTENT));

        assertThatThrownBy(fixture::download).isInstanceOf(SizeMismatchException.class);

        assertThat(fixture.store.paths()).isEmpty();
        assertThat(fixture.listener.warnings).isEmpty();
    }

    @Test
    void another_size_that_shows_at_the_end_sets_the_file_aside_as_bad() {
        fixture.link(LINK, 1_000)
                .files
                .otherwise(request -> FileReply.status(200)
                        .with("Transfer-Encoding", "chunked")
                        .then(CONTENT));

        assertThatThrownBy(fixture::download).isInstanceOf(SizeMismatchException.class);

        assertThat(fixture.store.paths()).containsExactly(BAD);
        assertThat(fixture.store.text(BAD)).isEqualTo(CONTENT);
        assertThat(fixture.listener.warnings)
                .containsExactly(
                        "The file store gives no parts of the file; fetching it whole",
                        "What came was set aside as " + BAD);
    }

    @Test
    void more_than_was_stated_sets_aside_what_came_until_then() {
        fixture.link(LINK, 3)
                .files
                .otherwise(request -> FileReply.status(200)
                        .with("Transfer-Encoding", "chunked")
                        .then("-- ")
                        .then("more"));

        assertThatThrownBy(fixture::download).isInstanceOf(SizeMismatchException.class);

        assertThat(fixture.store.paths()).containsExactly(BAD);
        assertThat(fixture.store.text(BAD)).isEqualTo("-- ");
    }

    @Test
    void another_size_may_be_a_warning() {
        fixture.options = fixture.options.withSizeCheck(SizeCheck.WARN);
        fixture.link(LINK, 1_000).files.otherwise(request -> FileReply.file(CONTENT));

        DownloadReport report = fixture.download().report();

        assertThat(fixture.listener.warnings)
                .filteredOn(warning -> warning.contains("1000 bytes"))
                .hasSize(1);
        assertThat(report.manifest().size().bytes()).isEqualTo(CONTENT.length());
        assertThat(fixture.store.text(FILE)).isEqualTo(CONTENT);
    }

    @Test
    void a_size_that_was_never_stated_is_that_of_the_file() {
        fixture.linkWithoutSize(LINK).files.otherwise(request -> FileReply.file(CONTENT));

        assertThat(fixture.download().report().manifest().size().bytes()).isEqualTo(CONTENT.length());
    }

    @Test
    void an_error_page_never_becomes_a_backup() {
        fixture.linkWithoutSize(LINK)
                .files
                .otherwise(request -> FileReply.file("<html>Log in</html>").with("Content-Type", "text/html"));

        assertThatThrownBy(fixture::download).isInstanceOf(UnexpectedResponseException.class);

        assertThat(fixture.store.paths()).isEmpty();
    }

    @Test
    void a_backup_that_is_not_finished_is_not_fetched() {
        fixture.service.answer(200, DownloadFixture.answer("\"Status\":\"running\"", LINK));

        assertThatThrownBy(fixture::download).isInstanceOf(BackupUnfinishedException.class);

        assertThat(fixture.store.paths()).isEmpty();
        assertThat(fixture.listener.phases).containsExactly(DownloadPhase.REQUESTING);
    }

    @Test
    void a_backup_that_changed_under_the_download_is_an_error_of_its_own() {
        fixture.link(LINK, CONTENT.length()).link(NEW_LINK, 1_000).files.answer(FileReply.status(403));

        assertThatThrownBy(fixture::download).isInstanceOf(RemoteChangedException.class);

        assertThat(fixture.store.paths()).isEmpty();
    }

    @Test
    void failures_without_end_leave_nothing_under_the_name() {
        fixture.link(LINK)
                .files
                .answer(FileReply.status(500))
                .answer(FileReply.status(500))
                .answer(FileReply.status(500))
                .answer(FileReply.status(500));

        assertThatThrownBy(fixture::download).isInstanceOf(ServiceFailedException.class);

        assertThat(fixture.store.paths()).isEmpty();
    }

    @Test
    void a_full_disk_is_noticed_before_the_file_is_asked_for() {
        fixture.store.room(CONTENT.length() - 1L);
        fixture.link(LINK);

        assertThatThrownBy(fixture::download).isInstanceOf(DiskFullException.class);

        assertThat(fixture.store.paths()).isEmpty();
    }

    @Test
    void a_disk_that_fails_ends_the_download_without_another_try() {
        fixture.store.failNextWrite(new StorageFailedException(ErrorDetail.of("Broken disk")));
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));

        assertThatThrownBy(fixture::download).isInstanceOf(StorageFailedException.class);

        assertThat(fixture.store.paths()).isEmpty();
    }

    @Test
    void bytes_that_an_earlier_run_left_are_not_mixed_with_the_new_ones() {
        fixture.store.put(PART, new byte[1_000]);
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));

        fixture.download();

        assertThat(fixture.store.text(FILE)).isEqualTo(CONTENT);
        assertThat(fixture.store.paths()).doesNotContain(PART);
    }
}
