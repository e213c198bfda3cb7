package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTransportTest {

    private static final byte[] CONTENT = {1, 2, 3, 4, 5};
    private static final String LINK = "https://203.0.113.10/backups/1?link=";

    private final ModelTransport service = InMemoryTransport.model();
    private final SignedRequests requests = new SignedRequests();

    @Test
    void listsTheBackupsOfAnInstanceAsTheServiceDoes() {
        service.instance("i-1").backup("b-1", CONTENT).backup("b 备", new byte[0]);

        TransportResponse response = call("DescribeBackups", Map.of("InstanceUuid", "i-1"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(text(response))
                .isEqualTo("{\"Code\":\"Success\",\"Data\":["
                        + "{\"BackupId\":\"b-1\",\"BackupMode\":\"auto\",\"BackupSize\":5,"
                        + "\"BackupStrategy\":\"instance\",\"BackupType\":\"physical-backup\",\"Desc\":\"\","
                        + "\"EndTime\":\"2026-01-01 04:00:26\",\"InstanceId\":\"i-1\","
                        + "\"StartTime\":\"2026-01-01 04:00:06\",\"Status\":\"finished\"},"
                        + "{\"BackupId\":\"b 备\",\"BackupMode\":\"auto\",\"BackupSize\":0,"
                        + "\"BackupStrategy\":\"instance\",\"BackupType\":\"physical-backup\",\"Desc\":\"\","
                        + "\"EndTime\":\"2026-01-02 04:00:26\",\"InstanceId\":\"i-1\","
                        + "\"StartTime\":\"2026-01-02 04:00:06\",\"Status\":\"finished\"}"
                        + "],\"Message\":\"Success.\",\"TaskId\":\"\"}");
    }

    @Test
    void anInstanceWithoutBackupsHasAnEmptyList() {
        service.instance("i-1");

        assertThat(text(call("DescribeBackups", Map.of("InstanceUuid", "i-1")))).contains("\"Data\":[]");
    }

    @Test
    void namesTheTwoAddressesOfABackupAndNotItsId() {
        service.instance("i-1").backup("b-1", CONTENT);

        assertThat(text(download("i-1", "b-1")))
                .isEqualTo("{\"Code\":\"Success\",\"Data\":{"
                        + "\"BackupDownloadUrl\":\"https://203.0.113.10/backups/1?link=1\","
                        + "\"BackupIntranetDownloadUrl\":\"http://198.51.100.10/backups/1?link=1\","
                        + "\"BackupMode\":\"auto\",\"BackupSize\":5,\"BackupStrategy\":\"instance\","
                        + "\"BackupType\":\"physical-backup\",\"Desc\":\"\",\"EndTime\":\"2026-01-01 04:00:26\","
                        + "\"InstanceId\":\"i-1\",\"StartTime\":\"2026-01-01 04:00:06\",\"Status\":\"finished\"},"
                        + "\"Message\":\"Success.\",\"TaskId\":\"\"}");
        assertThat(text(download("i-1", "b-1"))).contains("/backups/1?link=2");
    }

    @Test
    void servesTheFileAtBothAddressesWithRanges() {
        service.instance("i-1").backup("b-1", CONTENT);
        download("i-1", "b-1");

        assertThat(open(LINK + 1).bytes()).isEqualTo(CONTENT);
        assertThat(open("http://198.51.100.10/backups/1?link=1").bytes()).isEqualTo(CONTENT);
        CollectingSink part = CollectingSink.all();
        service.downloads(TransportSettings.defaults())
                .call(DownloadRequest.range(
                        DownloadAddress.of(LINK + 1), ByteRange.of(1, 2), null, Duration.ofSeconds(60)))
                .run(part);
        assertThat(part.head().status()).isEqualTo(206);
        assertThat(part.bytes()).containsExactly(2, 3);
    }

    @Test
    void tellsABackupAsItWasDescribed() {
        Backup described = Backup.builder(InstanceUuid.of("i-1"), BackupId.of("b-1"))
                .status(BackupStatus.of("sleeping"))
                .size(BackupSize.ofBytes(Long.MAX_VALUE))
                .build();
        service.instance("i-1").backup(described, CONTENT);

        assertThat(text(call("DescribeBackups", Map.of("InstanceUuid", "i-1"))))
                .contains("\"Data\":[{\"BackupId\":\"b-1\",\"BackupSize\":9223372036854775807,"
                        + "\"InstanceId\":\"i-1\",\"Status\":\"sleeping\"}]");
    }

    @Test
    void aBackupWithoutAFileHasEmptyAddressesAndNoSize() {
        service.instance("i-1")
                .backup(Backup.builder(InstanceUuid.of("i-1"), BackupId.of("b-1"))
                        .status(BackupStatus.of("running"))
                        .build());

        assertThat(text(download("i-1", "b-1")))
                .contains("\"Data\":{\"BackupDownloadUrl\":\"\",\"BackupIntranetDownloadUrl\":\"\","
                        + "\"InstanceId\":\"i-1\",\"Status\":\"running\"}");
    }

    @Test
    void refusesWhatItDoesNotHaveAsTheServiceDoes() {
        service.instance("i-1");

        assertThat(download("i-2", "b-1").status()).isEqualTo(404);
        assertThat(text(download("i-2", "b-1"))).isEqualTo("""
                {"Code":"ResourceNotFound","Message":"The instance does not exist."}""");
        assertThat(text(call("DescribeBackups", Map.of("InstanceUuid", "i-2")))).isEqualTo("""
                {"Code":"ResourceNotFound","Message":"The instance does not exist."}""");
        assertThat(text(download("i-1", "b-1"))).isEqualTo("""
                {"Code":"ResourceNotFound","Message":"The backup does not exist."}""");
    }

    @Test
    void refusesACallWithoutAParameterThatItNeeds() {
        service.instance("i-1");

        assertThat(call("DescribeBackups", Map.of()).status()).isEqualTo(400);
        assertThat(text(call("DescribeBackups", Map.of()))).isEqualTo("""
                {"Code":"ArgMissing","Message":"The parameter InstanceUuid is missing."}""");
        assertThat(text(call("DownloadBackup", Map.of("BackupId", "b-1")))).isEqualTo("""
                {"Code":"ArgMissing","Message":"The parameter InstanceUuid is missing."}""");
        assertThat(text(call("DownloadBackup", Map.of("InstanceUuid", "i-1")))).isEqualTo("""
                {"Code":"ArgMissing","Message":"The parameter BackupId is missing."}""");
    }

    @Test
    void expiredLinksAreRefusedInXmlAndNewOnesAreGood() {
        service.instance("i-1").backup("b-1", CONTENT);
        download("i-1", "b-1");
        service.expireLinks();
        download("i-1", "b-1");

        CollectingSink old = open(LINK + 1);
        assertThat(old.head().status()).isEqualTo(403);
        assertThat(old.field("Content-Type")).isEqualTo("application/xml");
        assertThat(old.field("Content-Length")).isEqualTo(String.valueOf(old.bytes().length));
        assertThat(old.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>""");
        assertThat(open(LINK + 2).bytes()).isEqualTo(CONTENT);
    }

    @Test
    void aRemovedBackupIsGoneFromTheApiAndFromItsAddresses() {
        ModelInstance instance = service.instance("i-1").backup("b-1", CONTENT);
        download("i-1", "b-1");
        instance.remove("b-1");

        assertThat(download("i-1", "b-1").status()).isEqualTo(404);
        assertThat(open(LINK + 1).head().status()).isEqualTo(404);
        assertThat(open(LINK + 1).bytes()).asString(StandardCharsets.UTF_8).contains("<Code>NoSuchKey</Code>");
    }

    @Test
    void aBackupThatTookTheIdOfARemovedOneHasAFileOfItsOwn() {
        ModelInstance instance = service.instance("i-1").backup("b-1", CONTENT);
        download("i-1", "b-1");
        instance.remove("b-1").backup("b-1", new byte[] {9});
        download("i-1", "b-1");

        assertThat(open(LINK + 1).head().status()).isEqualTo(404);
        assertThat(open("https://203.0.113.10/backups/2?link=2").bytes()).containsExactly(9);
    }

    @Test
    void anInstanceAskedForAgainIsTheSameOne() {
        service.instance("i-1").backup("b-1", CONTENT);
        service.instance("i-1").backup("b-2", CONTENT);

        assertThat(text(call("DescribeBackups", Map.of("InstanceUuid", "i-1")))).contains("\"b-1\"", "\"b-2\"");
        assertThat(service.instance("i-1")).hasToString("ModelInstance[i-1]");
    }

    @Test
    void mistakesInTheSetUpAreNamed() {
        ModelInstance instance = service.instance("i-1").backup("b-1", CONTENT);
        Backup another =
                Backup.builder(InstanceUuid.of("i-2"), BackupId.of("b-2")).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> instance.backup("b-1", CONTENT))
                .withMessage("The instance \"i-1\" has a backup \"b-1\" already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instance.backup(another, CONTENT))
                .withMessage("The backup \"b-2\" is described as one of the instance \"i-2\", not of \"i-1\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instance.remove("b-3"))
                .withMessage("The instance \"i-1\" has no backup \"b-3\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.instance(" "))
                .withMessage("The instance id is blank");
    }

    @Test
    void whatIsScriptedBesideGoesFirstWhileItLasts() {
        service.instance("i-1").backup("b-1", CONTENT);
        service.onAction("DownloadBackup").with("BackupId", "b-1").refuse(500, "InternalError", "busy");
        service.onDownload("https://203.0.113.10/backups/1").answer(503, HttpFields.NONE, new byte[0]);

        assertThat(download("i-1", "b-1").status()).isEqualTo(500);
        assertThat(download("i-1", "b-1").status()).isEqualTo(200);
        assertThat(open(LINK + 1).head().status()).isEqualTo(503);
        assertThat(open(LINK + 1).head().status()).isEqualTo(200);
        assertThatNoException().isThrownBy(service::verify);
    }

    @Test
    void anActionBeyondTheModelFailsAndSaysWhatThereIs() {
        assertThatThrownBy(() -> call("RestoreBackup", Map.of("BackupId", "b-1")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The model of the service does not know this action:
                            GET RestoreBackup {BackupId=b-1}
                        It knows GET DescribeBackups and GET DownloadBackup. Script others with onAction(…).""");
        assertThatThrownBy(service::verify).isInstanceOf(AssertionError.class);
    }

    @Test
    void aKnownActionByAnotherMethodFails() {
        TransportRequest post = requests.post("DownloadBackup", "application/json", "{}");

        assertThatThrownBy(() -> service.transport(TransportSettings.defaults()).exchange(post))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("    POST DownloadBackup {}");
    }

    @Test
    void anAddressThatWasNeverNamedFailsWithoutShowingItsQuery() {
        service.instance("i-1").backup("b-1", CONTENT);
        download("i-1", "b-1");

        assertThatThrownBy(() -> open(LINK + 7))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The model of the service never named this address:
                            download of https://203.0.113.10/backups/1?***
                        It names those that DownloadBackup answers. Script others with onDownload(…).""");
        assertThatThrownBy(service::verify).isInstanceOf(AssertionError.class);
    }

    private TransportResponse download(String instance, String backup) {
        return call("DownloadBackup", Map.of("InstanceUuid", instance, "BackupId", backup));
    }

    private TransportResponse call(String action, Map<String, String> parameters) {
        return service.transport(TransportSettings.defaults()).exchange(requests.get(action, parameters));
    }

    private CollectingSink open(String address) {
        CollectingSink sink = CollectingSink.all();
        service.downloads(TransportSettings.defaults())
                .call(DownloadRequest.whole(DownloadAddress.of(address), Duration.ofSeconds(60)))
                .run(sink);
        return sink;
    }

    private static String text(TransportResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
