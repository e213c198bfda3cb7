package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Network;
import io.cdsbackup.domain.Region;
import io.cdsbackup.error.BackupUnfinishedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.RequestRejectedException;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.error.SizeMismatchException;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client as its users have it, on nothing but fakes: no socket, no file, no sleep. */
class ClientOnFakesTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("i-1");
    private static final BackupId BACKUP = BackupId.of("b-1");
    private static final Path FOLDER = Path.of("/backups");
    private static final byte[] CONTENT = content();

    private final ModelTransport service = InMemoryTransport.model();
    private final InMemoryStore store = InMemoryStore.create();
    private final ManualClock clock = ManualClock.at("2026-01-02T03:04:05Z");
    private final BackupClient client = client(service);

    @AfterEach
    void closeTheClient() {
        client.close();
    }

    @Test
    void listsTheNewestFirst() {
        service.instance("i-1").backup("b-1", CONTENT).backup("b-2", CONTENT);

        assertThat(client.listBackups(INSTANCE))
                .extracting(backup -> backup.id().value())
                .containsExactly("b-2", "b-1");
        assertThat(service.calls())
                .extracting(Object::toString)
                .containsExactly("DescribeBackups {InstanceUuid=i-1} [Accept: ***, User-Agent: ***]");
        service.verify();
    }

    @Test
    void asksForTheAddressesAtTheEndpointItWasGiven() {
        service.instance("i-1").backup("b-1", CONTENT);

        BackupDownload download = client.requestDownload(INSTANCE, BACKUP);

        assertThat(download.backup().size()).isEqualTo(BackupSize.ofBytes(CONTENT.length));
        assertThat(download.address(Network.PUBLIC))
                .hasValue(DownloadAddress.of("https://203.0.113.10/backups/1?link=1"));
        assertThat(download.address(Network.INTRANET))
                .hasValue(DownloadAddress.of("http://198.51.100.10/backups/1?link=1"));
        RecordedAction call = service.calls("DownloadBackup").get(0);
        assertThat(call.endpoint()).isEqualTo(Region.ASIA.endpoint());
        assertThat(call.timestamp()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(call.nonce()).isEqualTo("nonce-1");
    }

    @Test
    void bringsTheFileIntoTheStoreOverThePublicNetwork() {
        service.instance("i-1").backup("b-1", CONTENT);

        DownloadedBackup downloaded = client.download(INSTANCE, BACKUP, DownloadTarget.in(FOLDER));

        assertThat(downloaded.report().manifest().network()).isEqualTo(Network.PUBLIC);
        assertThat(store.content(downloaded.file())).hasValue(CONTENT);
        assertThat(store.files()).containsExactly(downloaded.file(), downloaded.manifestFile());
        assertThat(service.downloadCalls())
                .singleElement()
                .satisfies(call -> assertThat(call.range()).isEqualTo(ByteRange.of(0, CONTENT.length - 1)));
    }

    @Test
    void bringsTheFileOverTheIntranetWhereTheProbeSaysSo() {
        service.instance("i-1").backup("b-1", CONTENT);

        DownloadedBackup downloaded = client.download(
                INSTANCE,
                BACKUP,
                DownloadTarget.in(FOLDER),
                DownloadOptions.defaults().withPlainHttpAllowed(true),
                DownloadListener.NONE);

        assertThat(downloaded.report().manifest().network()).isEqualTo(Network.INTRANET);
        assertThat(store.content(downloaded.file())).hasValue(CONTENT);
    }

    @Test
    void findsTheFileOfAnEarlierRunAndFetchesNothing() {
        service.instance("i-1").backup("b-1", CONTENT);
        client.download(INSTANCE, BACKUP, DownloadTarget.in(FOLDER));
        int callsBefore = service.calls().size();

        assertThat(client.download(INSTANCE, BACKUP, DownloadTarget.in(FOLDER))
                        .report()
                        .alreadyPresent())
                .isTrue();
        assertThat(service.calls()).hasSize(callsBefore);
    }

    @Test
    void triesAgainAfterAFailureSignedAfreshAndWithoutWaiting() {
        service.instance("i-1").backup("b-1", CONTENT);
        service.onAction("DownloadBackup")
                .refuse(500, "InternalError", "busy")
                .fail(new TimedOutException(ErrorDetail.of("late")));

        client.requestDownload(INSTANCE, BACKUP);

        assertThat(service.calls("DownloadBackup"))
                .extracting(RecordedAction::nonce)
                .containsExactly("nonce-1", "nonce-2", "nonce-3");
        assertThat(clock.sleeps()).hasSize(2);
        service.verify();
    }

    @Test
    void waitsAsLongAsTheServiceAsksTo() {
        service.instance("i-1").backup("b-1", CONTENT);
        service.onAction("DownloadBackup")
                .answer(TransportResponse.of(429, HttpFields.NONE.with("Retry-After", "7"), new byte[0]));

        client.requestDownload(INSTANCE, BACKUP);

        assertThat(clock.sleeps())
                .singleElement()
                .satisfies(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void setsItsClockByTheServicesAndSignsOnceMore() {
        service.instance("i-1").backup("b-1", CONTENT);
        byte[] expired = "{\"Code\":\"RequestExpired\",\"Message\":\"\"}".getBytes(StandardCharsets.UTF_8);
        service.onAction("DownloadBackup")
                .answer(TransportResponse.of(
                        400, HttpFields.NONE.with("Date", "Fri, 02 Jan 2026 04:04:05 GMT"), expired));

        client.requestDownload(INSTANCE, BACKUP);

        assertThat(service.calls("DownloadBackup"))
                .extracting(call -> call.timestamp().toString())
                .containsExactly("2026-01-02T03:04:05Z", "2026-01-02T04:04:05Z");
    }

    @Test
    void asksForANewLinkWhenTheFirstHasExpired() {
        service.instance("i-1").backup("b-1", CONTENT);
        service.onDownload("https://203.0.113.10/backups/1?link=1").answer(403, HttpFields.NONE, new byte[0]);

        DownloadedBackup downloaded = client.download(INSTANCE, BACKUP, DownloadTarget.in(FOLDER));

        assertThat(downloaded.report().linkRefreshes()).isEqualTo(1);
        assertThat(store.content(downloaded.file())).hasValue(CONTENT);
        assertThat(service.calls("DownloadBackup")).hasSize(2);
    }

    @Test
    void bringsTheWholeFileThoughTheConnectionBreaks() {
        service.instance("i-1").backup("b-1", CONTENT);
        service.onDownload("https://203.0.113.10/backups/1")
                .breakOff(CONTENT, 20_000, new ConnectionLostException(ErrorDetail.of("lost")));

        DownloadedBackup downloaded = client.download(INSTANCE, BACKUP, DownloadTarget.in(FOLDER));

        assertThat(downloaded.report().retries()).isEqualTo(1);
        assertThat(store.content(downloaded.file())).hasValue(CONTENT);
        service.verify();
    }

    @Test
    void neverGivesTheFileItsNameWhenTheDiskIsFull() {
        service.instance("i-1").backup("b-1", CONTENT);
        store.fullAfter(20_000);

        assertThatThrownBy(() -> client.download(INSTANCE, BACKUP, DownloadTarget.in(FOLDER)))
                .isInstanceOf(DiskFullException.class);
        assertThat(store.files()).noneMatch(file -> file.endsWith("i-1_b-1"));
    }

    @Test
    void fetchesNothingWhereTheDiskIsTooSmall() {
        service.instance("i-1").backup("b-1", CONTENT);
        store.capacity(CONTENT.length - 1);

        assertThatThrownBy(() -> client.download(INSTANCE, BACKUP, DownloadTarget.in(FOLDER)))
                .isInstanceOf(DiskFullException.class);
        assertThat(store.files()).isEmpty();
    }

    @Test
    void passesOnAFailureOfTheStore() {
        service.instance("i-1").backup("b-1", CONTENT);
        StorageFailedException broken = new StorageFailedException(ErrorDetail.of("broken"));
        store.failNext(StoreStep.PUBLISH, broken);

        assertThatThrownBy(() -> client.download(INSTANCE, BACKUP, DownloadTarget.in(FOLDER)))
                .isSameAs(broken);
    }

    @Test
    void leavesAnotherFileUnderTheNameAlone() {
        service.instance("i-1").backup("b-1", CONTENT);
        Path file = FOLDER.resolve("mine");
        store.put(file, new byte[] {1});

        assertThatThrownBy(() -> client.download(INSTANCE, BACKUP, DownloadTarget.file(file)))
                .isInstanceOf(TargetExistsException.class);
        assertThat(store.content(file)).hasValue(new byte[] {1});
    }

    @Test
    void refusesAFileOfAnotherSizeThanTheServiceSaid() {
        service.instance("i-1")
                .backup(
                        Backup.builder(INSTANCE, BACKUP)
                                .status(BackupStatus.FINISHED)
                                .size(BackupSize.ofBytes(CONTENT.length + 1))
                                .build(),
                        CONTENT);

        assertThatThrownBy(() -> client.download(INSTANCE, BACKUP, DownloadTarget.in(FOLDER)))
                .isInstanceOf(SizeMismatchException.class);
        assertThat(store.files()).isEmpty();
    }

    @Test
    void saysThatABackupIsNotThereOrNotFinished() {
        service.instance("i-1")
                .backup(Backup.builder(INSTANCE, BACKUP)
                        .status(BackupStatus.of("running"))
                        .build());

        assertThatThrownBy(() -> client.requestDownload(INSTANCE, BackupId.of("b-2")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client.requestDownload(INSTANCE, BACKUP))
                .isInstanceOf(BackupUnfinishedException.class);
    }

    @Test
    void aRejectedRequestIsNotSentAgain() {
        ScriptedTransport fake = InMemoryTransport.scripted();
        fake.onAction("DownloadBackup").refuse(400, "InvalidParameter", "no");

        try (BackupClient scripted = client(fake)) {
            assertThatThrownBy(() -> scripted.requestDownload(INSTANCE, BACKUP))
                    .isInstanceOf(RequestRejectedException.class);
        }
        assertThat(fake.calls()).hasSize(1);
        fake.verify();
    }

    @Test
    void anUnmatchedCallComesOutOfTheClientAsItIs() {
        ScriptedTransport fake = InMemoryTransport.scripted();
        fake.onAction("DownloadBackup").with("BackupId", "b-2").refuse(500, "InternalError", "busy");

        try (BackupClient scripted = client(fake)) {
            assertThatThrownBy(() -> scripted.requestDownload(INSTANCE, BACKUP))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            Nothing is scripted for this request:
                                DownloadBackup {BackupId=b-1, InstanceUuid=i-1}
                            Scripted, the closest first:
                              1. DownloadBackup {BackupId=b-2}: BackupId is "b-1", not "b-2\"""");
        }
        assertThat(fake.calls()).hasSize(1);
    }

    @Test
    void aClosedClientAsksNothing() {
        client.close();

        assertThatThrownBy(() -> client.listBackups(INSTANCE)).isInstanceOf(TransportClosedException.class);
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void nothingRecordedShowsASecret() {
        service.instance("i-1").backup("b-1", CONTENT);
        client.download(INSTANCE, BACKUP, DownloadTarget.in(FOLDER));

        assertThat(service.calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.toString())
                        .doesNotContain("AKEXAMPLE", "secret-for-tests", "Signature", "link=", "/backups/"));
    }

    private BackupClient client(InMemoryTransport transport) {
        return BackupClient.builder()
                .transport(transport)
                .region(Region.ASIA)
                .credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .jsonCodec(new TestJson())
                .backupStore(store)
                .addressProbe((address, within) -> true)
                .clock(clock)
                .ticker(clock)
                .sleeper(clock)
                .nonces(SequenceNonces.create())
                .random(new Random(1))
                .build();
    }

    private static byte[] content() {
        byte[] content = new byte[50_000];
        new Random(7).nextBytes(content);
        return content;
    }
}
