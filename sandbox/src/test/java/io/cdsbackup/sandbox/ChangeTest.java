package io.cdsbackup.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.TimeSlot;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The actions that change something, and the one that lists the instances. */
@Timeout(60)
class ChangeTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("i-1");
    private static final String CREATE = """
            {"InstanceUuid": "i-1", "BackupType": "physical-backup"}""";
    private static final String DELETE = """
            {"InstanceUuid": "i-1", "BackupId": "b-1"}""";

    private final SettableClock clock = new SettableClock("2026-03-01T20:00:00Z");
    private SandboxCloud cloud;

    @BeforeEach
    void start() {
        cloud = started(SandboxCloud.builder());
    }

    private static SandboxCloud started(SandboxCloudBuilder builder) {
        return builder.backup(SandboxBackup.builder("i-1", "b-1").content("abc").build())
                .start();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void CreateBackup_names_a_task_and_begins_a_backup_by_hand() throws Exception {
        Client.Answered answer = Client.post(cloud, "CreateBackup", """
                {"InstanceUuid": "i-1", "BackupType": "logical-backup", "Desc": "大促 \\"前\\"\\n\\ud83d\\udcbe",
                 "DBList": ["shop", "crm"]}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("Success");
        assertThat(answer.data()).isEmpty();
        assertThat(answer.envelope().get("TaskId").toString()).hasSize(36);
        assertThat(listed()).hasSize(2);
        assertThat(listed().get(1))
                .containsEntry("BackupType", "logical-backup")
                .containsEntry("BackupStrategy", "db")
                .containsEntry("BackupMode", "manual")
                .containsEntry("Desc", "大促 \"前\"\n💾");
    }

    @Test
    void a_backup_that_was_created_is_creating_for_one_listing_and_then_finished() throws Exception {
        Client.post(cloud, "CreateBackup", CREATE);

        Map<String, Object> first = listed().get(1);
        Map<String, Object> second = listed().get(1);

        assertThat(first).containsEntry("Status", "creating").containsEntry("BackupSize", 0);
        assertThat(first).doesNotContainKey("EndTime");
        assertThat(second).containsEntry("Status", "finished").containsEntry("BackupSize", 1 << 20);
        assertThat(second).containsKey("EndTime").containsEntry("BackupId", first.get("BackupId"));
        HttpResponse<byte[]> file = Client.get(Client.call(
                        cloud, "DownloadBackup", "i-1", second.get("BackupId").toString())
                .publicLink());
        assertThat(file.body()).hasSize(1 << 20);
    }

    @Test
    void how_long_it_takes_goes_by_the_clouds_clock() throws Exception {
        try (SandboxCloud slow = started(SandboxCloud.builder()
                .clock(clock)
                .creationListings(0)
                .creationTime(Duration.ofMinutes(5))
                .creationSize(10))) {
            assertThat(postAt(slow).code()).isEqualTo("Success");

            clock.advance(Duration.ofSeconds(299));
            assertThat(slow.backups(INSTANCE).get(1).details().status()).isEqualTo(BackupStatus.of("creating"));
            clock.advance(Duration.ofSeconds(1));
            SandboxBackup done = slow.backups(INSTANCE).get(1);

            assertThat(done.details().isFinished()).isTrue();
            assertThat(done.details().startTime()).hasToString("2026-03-02 04:00:00");
            assertThat(done.details().endTime()).hasToString("2026-03-02 04:05:00");
            assertThat(done.content().length()).isEqualTo(10);
        }
    }

    private Client.Answered postAt(SandboxCloud slow) throws IOException, InterruptedException {
        return Client.post(
                slow,
                Signed.request(slow.credentials(), "CreateBackup")
                        .method("POST")
                        .with("Timestamp", clock.instant().toString()),
                CREATE);
    }

    @Test
    void a_backup_that_was_deleted_while_it_was_created_does_not_come_back() throws Exception {
        Client.post(cloud, "CreateBackup", CREATE);
        String id = listed().get(1).get("BackupId").toString();

        Client.post(cloud, "DeleteBackup", "{\"InstanceUuid\":\"i-1\",\"BackupId\":\"" + id + "\"}");

        assertThat(listed()).extracting("BackupId").containsExactly("b-1");
    }

    @Test
    void DeleteBackup_names_a_task_and_takes_the_backup_away() throws Exception {
        Client.Answered answer = Client.post(cloud, "DeleteBackup", DELETE);

        assertThat(answer.code()).isEqualTo("Success");
        assertThat(answer.data()).isEmpty();
        assertThat(answer.envelope().get("TaskId").toString()).hasSize(36);
        assertThat(listed()).isEmpty();
        assertThat(Client.post(cloud, "DeleteBackup", DELETE).code()).isEqualTo("ResourceNotFound");
    }

    @Test
    void ModifyDbBackupPolicy_has_no_data_and_sets_what_can_be_asked_for() throws Exception {
        assertThat(cloud.policy(INSTANCE)).isEmpty();

        Client.Answered answer = policy("""
                {"TimeSlot": "23:00-24:00", "DateList": ["0", "3", "6"], "Sign": 1}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.envelope().keySet()).containsExactly("Code", "Message", "TaskId");
        assertThat(cloud.policy(INSTANCE))
                .contains(BackupPolicy.on(
                        TimeSlot.startingAt(23), Set.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY)));
    }

    @Test
    void a_policy_that_is_off_need_not_say_when_and_may() throws Exception {
        assertThat(policy("{\"Sign\": 0}").code()).isEqualTo("Success");
        assertThat(cloud.policy(INSTANCE)).contains(BackupPolicy.off());

        policy("{\"Sign\": 0, \"TimeSlot\": \"00:00-01:00\", \"DateList\": [\"1\"]}");

        assertThat(cloud.policy(INSTANCE))
                .contains(new BackupPolicy(TimeSlot.startingAt(0), Set.of(DayOfWeek.MONDAY), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ArgMissing|{}",
                "ArgMissing|{\"TimeSlot\":\"03:00-04:00\",\"DateList\":[\"1\"]}",
                "ArgMissing|{\"DateList\":[\"1\"],\"Sign\":1}",
                "ArgMissing|{\"TimeSlot\":\"03:00-04:00\",\"Sign\":1}",
                "ArgMissing|{\"TimeSlot\":null,\"DateList\":[\"1\"],\"Sign\":1}",
                "InvalidParameter|{\"TimeSlot\":\"03:30-04:30\",\"DateList\":[\"1\"],\"Sign\":1}",
                "InvalidParameter|{\"TimeSlot\":\"03:00-05:00\",\"DateList\":[\"1\"],\"Sign\":1}",
                "InvalidParameter|{\"TimeSlot\":\"24:00-25:00\",\"DateList\":[\"1\"],\"Sign\":1}",
                "InvalidParameter|{\"TimeSlot\":\"23:00-00:00\",\"DateList\":[\"1\"],\"Sign\":1}",
                "InvalidParameter|{\"TimeSlot\":\"3:00-4:00\",\"DateList\":[\"1\"],\"Sign\":1}",
                "InvalidParameter|{\"TimeSlot\":\"03:00-04:00\",\"DateList\":[],\"Sign\":1}",
                "InvalidParameter|{\"TimeSlot\":\"03:00-04:00\",\"DateList\":[\"7\"],\"Sign\":1}",
                "InvalidParameter|{\"TimeSlot\":\"03:00-04:00\",\"DateList\":[\"mon\"],\"Sign\":1}",
                "InvalidParameter|{\"TimeSlot\":\"03:00-04:00\",\"DateList\":[\"1\"],\"Sign\":2}",
                "BadArgs|{\"TimeSlot\":\"03:00-04:00\",\"DateList\":[1],\"Sign\":1}",
                "BadArgs|{\"TimeSlot\":\"03:00-04:00\",\"DateList\":\"1\",\"Sign\":1}",
                "BadArgs|{\"TimeSlot\":3,\"DateList\":[\"1\"],\"Sign\":1}",
                "BadArgs|{\"TimeSlot\":\"03:00-04:00\",\"DateList\":[\"1\"],\"Sign\":\"1\"}",
                "BadArgs|{\"Sign\":0,\"Days\":[\"1\"]}",
                "BadArgs|[]",
            })
    void a_policy_that_cannot_be_one_is_refused(String code, String policy) throws Exception {
        Client.Answered answer = policy(policy);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.message()).contains("DataBackups");
        assertThat(cloud.policy(INSTANCE)).isEmpty();
        assertThat(cloud.unmatched()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ArgMissing|{\"BackupType\":\"physical-backup\"}",
                "ArgMissing|{\"InstanceUuid\":\"\",\"BackupType\":\"physical-backup\"}",
                "ArgMissing|{\"InstanceUuid\":\"i-1\"}",
                "InvalidParameter|{\"InstanceUuid\":\"i-1\",\"BackupType\":\"physical\"}",
                "InvalidParameter|{\"InstanceUuid\":\"i-1\",\"BackupType\":\"physical-backup\",\"DBList\":[\"a\"]}",
                "BadArgs|{\"InstanceUuid\":\"i-1\",\"BackupType\":\"logical-backup\",\"DBList\":\"a\"}",
                "BadArgs|{\"InstanceUuid\":\"i-1\",\"BackupType\":\"logical-backup\",\"DBList\":[\"\"]}",
                "BadArgs|{\"InstanceUuid\":\"i-1\",\"BackupType\":\"logical-backup\",\"Desc\":1}",
                "BadArgs|{\"InstanceUuid\":\"i-1\",\"BackupType\":\"logical-backup\",\"Description\":\"x\"}",
                "BadArgs|{\"InstanceUuid\":1,\"BackupType\":\"logical-backup\"}",
            })
    void a_creation_that_cannot_be_one_is_refused(String code, String body) throws Exception {
        Client.Answered answer = Client.post(cloud, "CreateBackup", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(cloud.backups(INSTANCE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "\"\"",
                "{",
                "{}x",
                "{\"InstanceUuid\":\"i-1\",}",
                "{\"InstanceUuid\":\"i-1\",\"InstanceUuid\":\"i-1\"}",
                "{'InstanceUuid':'i-1'}",
                "{\"InstanceUuid\":\"\\x\"}",
                "{\"InstanceUuid\":\"\\u00g0\"}",
                "{\"InstanceUuid\":\"\n\"}",
                "{\"InstanceUuid\":01}",
                "{\"InstanceUuid\":NaN}",
                "{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
            })
    void a_body_that_is_no_JSON_object_is_refused(String body) throws Exception {
        Client.Answered answer = Client.post(cloud, "DeleteBackup", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BadArgs");
        assertThat(answer.message()).contains("JSON object");
    }

    @Test
    void JSON_is_read_as_what_it_is() {
        String json = " {\"a\" : [ 1 , -2.50, 1e3, true, false, null, {} ], \"\\u0062\\t\": \"\\/é\\ud83d\\udcbe\"} ";

        assertThat(JsonText.of(JsonReader.read(json.getBytes(UTF_8))))
                .isEqualTo(
                        "{\"a\": [\"1\", \"-2.50\", \"1E+3\", \"true\", \"false\", null, {}], \"b\\u0009\": \"/é💾\"}");
        assertThatThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xFF, '"'}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void parameters_in_the_query_do_not_count() throws Exception {
        Client.Answered answer = Client.post(
                cloud,
                Signed.request(cloud.credentials(), "DeleteBackup")
                        .method("POST")
                        .with("InstanceUuid", "i-1")
                        .with("BackupId", "b-1"),
                "{}");

        assertThat(answer.code()).isEqualTo("ArgMissing");
        assertThat(cloud.backups(INSTANCE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateBackup|{\"InstanceUuid\":\"i-9\",\"BackupType\":\"physical-backup\"}",
                "DeleteBackup|{\"InstanceUuid\":\"i-9\",\"BackupId\":\"b-1\"}",
                "DeleteBackup|{\"InstanceUuid\":\"i-1\",\"BackupId\":\"b-9\"}",
                "ModifyDbBackupPolicy|{\"InstanceUuid\":\"i-9\",\"DataBackups\":{\"Sign\":0}}",
            })
    void what_is_not_there_is_ResourceNotFound(String action, String body) throws Exception {
        Client.Answered answer = Client.post(cloud, action, body);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("ResourceNotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateBackup", "DeleteBackup", "ModifyDbBackupPolicy"})
    void a_change_is_a_POST(String action) throws Exception {
        Client.Answered answer = Client.call(cloud, action, "i-1", "b-1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(action + " is a POST");
        assertThat(cloud.backups(INSTANCE)).hasSize(1);
    }

    @Test
    void the_body_is_not_signed() throws Exception {
        Client.Answered forged = Client.post(
                cloud, Signed.request(cloud.credentials(), "DeleteBackup").method("GET"), DELETE);

        assertThat(forged.code()).as("signed as a GET").isEqualTo("SignatureDoesNotMatch");
        assertThat(Client.post(cloud, "DeleteBackup", DELETE).code()).isEqualTo("Success");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 409, 200})
    void an_answer_of_a_gateway_means_that_nothing_was_changed(int status) throws Exception {
        cloud.faultOnApi(Fault.status(status)).onAction("DeleteBackup");

        assertThat(Client.post(cloud, "DeleteBackup", DELETE).status()).isEqualTo(status);

        assertThat(cloud.backups(INSTANCE)).hasSize(1);
    }

    @Test
    void a_drop_comes_before_the_change_unless_it_is_to_come_after_it() throws Exception {
        cloud.faultOnApi(Fault.drop()).onAction("DeleteBackup");
        assertThatThrownBy(() -> Client.post(cloud, "DeleteBackup", DELETE)).isInstanceOf(IOException.class);
        assertThat(cloud.backups(INSTANCE)).hasSize(1);

        cloud.faultOnApi(Fault.drop()).onAction("DeleteBackup").afterChange();
        assertThatThrownBy(() -> Client.post(cloud, "DeleteBackup", DELETE)).isInstanceOf(IOException.class);
        assertThat(cloud.backups(INSTANCE)).isEmpty();
        assertThat(cloud.exchanges()).extracting(RecordedExchange::status).containsExactly(0, 0);
    }

    @Test
    void a_gateway_can_fail_after_the_change() throws Exception {
        cloud.faultOnApi(Fault.status(502)).onAction("CreateBackup").afterChange();

        assertThat(Client.post(cloud, "CreateBackup", CREATE).status()).isEqualTo(502);

        assertThat(cloud.backups(INSTANCE)).hasSize(2);
    }

    @Test
    void an_answer_that_is_spoilt_on_its_way_is_the_answer_to_a_change_that_was_made() throws Exception {
        cloud.faultOnApi(Fault.truncate(3)).onAction("DeleteBackup");

        assertThatThrownBy(() -> Client.post(cloud, "DeleteBackup", DELETE)).isInstanceOf(IOException.class);

        assertThat(cloud.backups(INSTANCE)).isEmpty();
    }

    @Test
    void DescribeDBInstances_lists_the_instances() throws Exception {
        List<Map<String, Object>> list = instances("InstanceName", "mysql-1");

        assertThat(list).hasSize(1);
        assertThat(list.get(0).keySet())
                .containsExactly("InstanceName", "InstanceUuid", "RegionId", "Status", "Version");
        assertThat(list.get(0)).containsEntry("InstanceUuid", "i-1").containsEntry("Status", "RUNNING");
    }

    @ParameterizedTest
    @CsvSource({
        "InstanceUuid,i-2,i-2",
        "InstanceName,shop,i-2",
        "IP,10.0.0.7,i-2",
        "TagName,prod,i-2",
        "InstanceUuid,i-9,",
        "InstanceName,SHOP,",
        "TagName,test,"
    })
    void filters_let_through_what_is_equal(String filter, String value, String expected) throws Exception {
        try (SandboxCloud two = SandboxCloud.builder()
                .instance(InstanceUuid.of("i-1"))
                .instance(new SandboxInstance(
                        InstanceUuid.of("i-2"), "shop", "RUNNING", "5.7", "CN", "10.0.0.7", List.of("prod", "eu")))
                .start()) {
            Client.Answered answer = Client.call(
                    two,
                    Signed.request(two.credentials(), "DescribeDBInstances").with(filter, value));

            assertThat(answer.list())
                    .extracting("InstanceUuid")
                    .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
        }
    }

    @Test
    void the_ids_of_what_is_made_are_the_same_for_the_same_seed() throws Exception {
        try (SandboxCloud same = started(SandboxCloud.builder());
                SandboxCloud other = started(SandboxCloud.builder().seed(2))) {
            Client.post(cloud, "CreateBackup", CREATE);
            Client.post(same, "CreateBackup", CREATE);
            Client.post(other, "CreateBackup", CREATE);

            BackupId id = cloud.backups(INSTANCE).get(1).id();
            assertThat(same.backups(INSTANCE).get(1).id()).isEqualTo(id);
            assertThat(other.backups(INSTANCE).get(1).id()).isNotEqualTo(id);
        }
    }

    private List<Map<String, Object>> listed() throws IOException, InterruptedException {
        return Client.call(
                        cloud,
                        Signed.request(cloud.credentials(), "DescribeBackups").with("InstanceUuid", "i-1"))
                .list();
    }

    private List<Map<String, Object>> instances(String filter, String value) throws IOException, InterruptedException {
        return Client.call(
                        cloud,
                        Signed.request(cloud.credentials(), "DescribeDBInstances")
                                .with(filter, value))
                .list();
    }

    private Client.Answered policy(String policy) throws IOException, InterruptedException {
        return Client.post(
                cloud, "ModifyDbBackupPolicy", "{\"InstanceUuid\": \"i-1\", \"DataBackups\": " + policy + "}");
    }
}
