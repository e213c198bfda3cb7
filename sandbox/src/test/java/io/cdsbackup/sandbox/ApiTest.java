package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupMode;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupStrategy;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.InstanceUuid;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The actions, held against the vendor's pages. */
class ApiTest {

    private SandboxCloud cloud;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder()
                .backup(SandboxBackup.builder("i-1", "b-1")
                        .type(BackupType.FULL)
                        .generated(68_140, 1)
                        .times(LocalDateTime.of(2020, 6, 18, 4, 0, 6), LocalDateTime.of(2020, 6, 18, 4, 0, 26))
                        .build())
                .backup(SandboxBackup.builder("i-1", "b-2")
                        .status(BackupStatus.of("running"))
                        .mode(BackupMode.MANUAL)
                        .strategy(BackupStrategy.DATABASE)
                        .description("大促 \"前\"\n💾")
                        .build())
                .instance(InstanceUuid.of("i-empty"))
                .start();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void DownloadBackup_answers_like_the_published_sample() throws Exception {
        Client.Answered answer = Client.call(cloud, "DownloadBackup", "i-1", "b-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.envelope().keySet()).containsExactly("Code", "Data", "Message", "TaskId");
        assertThat(answer.envelope())
                .containsEntry("Code", "Success")
                .containsEntry("Message", "Success.")
                .containsEntry("TaskId", "");
        assertThat(answer.data().keySet())
                .containsExactly(
                        "BackupDownloadUrl",
                        "BackupIntranetDownloadUrl",
                        "BackupMode",
                        "BackupSize",
                        "BackupType",
                        "Desc",
                        "EndTime",
                        "InstanceId",
                        "StartTime",
                        "Status");
        assertThat(answer.data())
                .containsEntry("BackupMode", "auto")
                .containsEntry("BackupSize", 68_140)
                .containsEntry("BackupType", "full-backup")
                .containsEntry("Desc", "")
                .containsEntry("EndTime", "2020-06-18 04:00:26")
                .containsEntry("InstanceId", "i-1")
                .containsEntry("StartTime", "2020-06-18 04:00:06")
                .containsEntry("Status", "finished");
    }

    @Test
    void the_two_links_of_a_backup_lead_to_two_doors() throws Exception {
        Client.Answered answer = Client.call(cloud, "DownloadBackup", "i-1", "b-1");

        assertThat(answer.publicLink().getPort())
                .isNotEqualTo(answer.intranetLink().getPort());
        assertThat(Client.get(answer.publicLink()).body()).hasSize(68_140);
        assertThat(Client.get(answer.intranetLink()).body()).hasSize(68_140);
        assertThat(cloud.exchanges())
                .extracting(RecordedExchange::door)
                .containsExactly(Door.API, Door.PUBLIC, Door.INTRANET);
    }

    @Test
    void a_backup_that_is_not_finished_has_no_links() throws Exception {
        Map<String, Object> data =
                Client.call(cloud, "DownloadBackup", "i-1", "b-2").data();

        assertThat(data)
                .containsEntry("Status", "running")
                .containsEntry("BackupDownloadUrl", "")
                .containsEntry("BackupIntranetDownloadUrl", "");
    }

    @Test
    void DescribeBackups_lists_the_backups_of_an_instance_with_their_ids() throws Exception {
        Client.Answered answer = Client.call(cloud, describe("i-1"));

        assertThat(answer.envelope().keySet()).containsExactly("Code", "Data", "Message", "TaskId");
        assertThat(answer.list()).extracting("BackupId").containsExactly("b-1", "b-2");
        assertThat(answer.list().get(0)).doesNotContainKeys("BackupStrategy", "BackupDownloadUrl");
        assertThat(answer.list().get(1))
                .containsEntry("InstanceId", "i-1")
                .containsEntry("BackupMode", "manual")
                .containsEntry("BackupStrategy", "db")
                .containsEntry("BackupType", "physical-backup")
                .containsEntry("BackupSize", 0)
                .containsEntry("Desc", "大促 \"前\"\n💾")
                .containsEntry("Status", "running");
    }

    @Test
    void an_instance_without_backups_has_an_empty_list() throws Exception {
        assertThat(Client.call(cloud, describe("i-empty")).list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DescribeBackups,i-9,b-1",
        "DownloadBackup,i-9,b-1",
        "DownloadBackup,i-1,b-9",
        "DownloadBackup,i-empty,b-1"
    })
    void what_is_not_there_is_ResourceNotFound(String action, String instance, String backup) throws Exception {
        Client.Answered answer = Client.call(cloud, action, instance, backup);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("ResourceNotFound");
        assertThat(cloud.unmatched()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DescribeBackups,InstanceUuid", "DownloadBackup,InstanceUuid", "DownloadBackup,BackupId"})
    void a_parameter_of_the_action_that_is_missing_or_empty_is_ArgMissing(String action, String name) throws Exception {
        Signed request = Signed.request(cloud.credentials(), action)
                .with("InstanceUuid", "i-1")
                .with("BackupId", "b-1");

        Client.Answered missing = Client.call(cloud, request.without(name));
        Client.Answered empty =
                Client.call(cloud, request.with(name, "").with("SignatureNonce", "another for " + action + name));

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.code()).isEqualTo("ArgMissing");
        assertThat(missing.message()).contains(name);
        assertThat(empty.code()).isEqualTo("ArgMissing");
    }

    @Test
    void a_size_can_be_told_as_a_text() throws Exception {
        try (SandboxCloud other = SandboxCloud.builder()
                .sizeAsText()
                .backup(SandboxBackup.builder("i", "b").generated(5, 1).build())
                .start()) {
            assertThat(Client.call(other, "DownloadBackup", "i", "b").data()).containsEntry("BackupSize", "5");
        }
    }

    @Test
    void a_size_can_be_told_that_is_not_the_contents() throws Exception {
        cloud.put(SandboxBackup.builder("i-1", "b-1")
                .content("abc")
                .reportedSize(Long.MAX_VALUE)
                .build());

        assertThat(Client.call(cloud, "DownloadBackup", "i-1", "b-1").data())
                .containsEntry("BackupSize", Long.MAX_VALUE);
    }

    @Test
    void a_backup_that_was_taken_away_is_not_found_and_its_link_leads_nowhere() throws Exception {
        URI link = Client.call(cloud, "DownloadBackup", "i-1", "b-1").publicLink();

        assertThat(cloud.remove(InstanceUuid.of("i-1"), BackupId.of("b-1"))).isTrue();
        assertThat(cloud.remove(InstanceUuid.of("i-1"), BackupId.of("b-1"))).isFalse();
        assertThat(cloud.remove(InstanceUuid.of("i-9"), BackupId.of("b-1"))).isFalse();

        assertThat(Client.call(cloud, "DownloadBackup", "i-1", "b-1").status()).isEqualTo(404);
        assertThat(Client.get(link).statusCode()).isEqualTo(404);
        assertThat(Client.call(cloud, describe("i-1")).list())
                .extracting("BackupId")
                .containsExactly("b-2");
    }

    @Test
    void what_was_told_to_the_builder_can_be_read_back() {
        assertThat(cloud.instances()).extracting(InstanceUuid::value).containsExactly("i-1", "i-empty");
        assertThat(cloud.backups(InstanceUuid.of("i-1")))
                .extracting(SandboxBackup::id)
                .containsExactly(BackupId.of("b-1"), BackupId.of("b-2"));
        assertThat(cloud.backups(InstanceUuid.of("i-9"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mysql", "/mysql/x/", "/", "/other/", "/MYSQL/"})
    void another_path_is_unmatched_and_told_where_the_API_is(String path) throws Exception {
        Client.Answered answer = new Client.Answered(Client.get(
                URI.create("http://127.0.0.1:" + cloud.endpoint().base().getPort() + path + "?"
                        + describe("i-1").query())));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.message()).contains("Unmatched: GET " + path).contains("/mysql/?Action=");
        assertThat(cloud.unmatched())
                .containsExactly(new UnmatchedRequest("GET " + path, "the API is at /mysql/?Action=…"));
    }

    @Test
    void another_action_is_unmatched_and_told_which_there_are() throws Exception {
        Client.Answered answer = Client.call(cloud, Signed.request(cloud.credentials(), "DropEverything"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("UnsupportedAction");
        assertThat(answer.message())
                .contains("CreateBackup, DeleteBackup, DescribeBackups, DescribeDBInstances, DownloadBackup");
        assertThat(cloud.unmatched()).hasSize(1);
    }

    @Test
    void another_method_is_unmatched_and_told_the_right_one() throws Exception {
        Client.Answered answer = new Client.Answered(
                Client.send("POST", describe("i-1").method("POST").at(cloud)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("UnsupportedAction");
        assertThat(answer.message()).contains("DescribeBackups is a GET");
        assertThat(cloud.unmatched()).hasSize(1);
    }

    private Signed describe(String instance) {
        return Signed.request(cloud.credentials(), "DescribeBackups").with("InstanceUuid", instance);
    }
}
