package io.cdsbackup;

import static io.cdsbackup.Answers.BACKUP;
import static io.cdsbackup.Answers.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.fake.ScriptedTransport;
import io.cdsbackup.fake.TestJson;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackupClientTest {

    private static final DownloadTarget TARGET = DownloadTarget.in(Path.of("backups"));

    private final ScriptedTransport transport = new ScriptedTransport();
    private final FixedFile files = new FixedFile();
    private final FixedShelf shelf = new FixedShelf();

    private BackupClient client() {
        return BackupClient.builder()
                .credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .endpoint(Endpoint.of("https://cds.example/mysql"))
                .transport(new GivenTransports(transport, files))
                .jsonCodec(new TestJson())
                .backupStore(shelf)
                .build();
    }

    @Test
    void it_lists_backups() {
        transport.answer(200, "{\"Code\":\"Success\",\"Data\":[{\"BackupId\":\"b-1\"}]}");

        try (BackupClient client = client()) {
            assertThat(client.listBackups(SERVER)).extracting(Backup::id).containsExactly(BACKUP);
        }
    }

    @Test
    void it_asks_for_a_backups_addresses() {
        transport.answer(200, Answers.finished());

        try (BackupClient client = client()) {
            BackupDownload download = client.requestDownload(SERVER, BACKUP);

            assertThat(download.backup().id()).isEqualTo(BackupId.of("b-1"));
            assertThat(download.publicAddress()).isEqualTo(DownloadAddress.of(Answers.PUBLIC));
            assertThat(download.intranetAddress()).isEqualTo(DownloadAddress.of(Answers.INTRANET));
        }
    }

    @Test
    void it_hands_out_no_address_that_no_backup_has() {
        transport.answer(200, Answers.finished(Answers.PUBLIC, "http://169.254.169.254/latest/meta-data"));

        try (BackupClient client = client()) {
            assertThatThrownBy(() -> client.requestDownload(SERVER, BACKUP))
                    .isInstanceOf(AddressRefusedException.class);
        }
    }

    @Test
    void a_file_name_that_leads_out_of_its_folder_is_refused_before_anything_is_asked() {
        DownloadTarget elsewhere = new DownloadTarget(Path.of("backups"), "../elsewhere", false, true);

        try (BackupClient client = client()) {
            assertThatIllegalArgumentException().isThrownBy(() -> client.download(SERVER, BACKUP, elsewhere));
        }

        assertThat(transport.requests()).isEmpty();
        assertThat(shelf.targets()).isEmpty();
    }

    @Test
    void closing_it_closes_both_transports_and_closing_it_again_does_nothing() {
        BackupClient client = client();
        assertThat(transport.isClosed()).isFalse();

        client.close();
        client.close();

        assertThat(transport.isClosed()).isTrue();
        assertThat(files.timesClosed()).isEqualTo(1);
    }

    @Test
    void a_transport_that_cannot_be_closed_keeps_the_other_from_nothing() {
        IllegalStateException failure = new IllegalStateException("cannot be closed");
        files.failingToClose(failure);

        assertThatThrownBy(client()::close).isSameAs(failure);

        assertThat(transport.isClosed()).isTrue();
    }

    static Stream<Named<Use>> uses() {
        return Stream.of(
                Named.of("listBackups", client -> client.listBackups(SERVER)),
                Named.of("requestDownload", client -> client.requestDownload(SERVER, BACKUP)),
                Named.of("download", client -> client.download(SERVER, BACKUP, TARGET)));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void once_closed_it_asks_for_nothing_and_opens_nothing(Use use) {
        BackupClient client = client();
        client.close();
        ThrowingCallable call = () -> use.of(client);

        assertThatThrownBy(call).isInstanceOf(TransportClosedException.class).hasMessage("The client is closed");
        assertThat(transport.requests()).isEmpty();
        assertThat(files.requests()).isEmpty();
        assertThat(shelf.targets()).isEmpty();
    }

    interface Use {
        void of(BackupClient client);
    }
}
