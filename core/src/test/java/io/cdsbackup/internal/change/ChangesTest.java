package io.cdsbackup.internal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.Signers;
import io.cdsbackup.domain.BackupCreation;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.NewBackup;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.domain.TaskId;
import io.cdsbackup.domain.TimeSlot;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.CredentialsRefusedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.error.OutcomeUnknownException;
import io.cdsbackup.error.RequestRejectedException;
import io.cdsbackup.error.ResourceInUseException;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.fake.ManualTime;
import io.cdsbackup.fake.ScriptedTransport;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.internal.api.ApiSettings;
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.events.ClientEvents;
import io.cdsbackup.port.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {

    private static final InstanceUuid SERVER = InstanceUuid.of("inst-1");
    private static final BackupId OLD = BackupId.of("b-old");
    private static final String OLD_ONE = "{\"BackupId\":\"b-old\",\"BackupMode\":\"manual\"}";
    private static final String NEW_ONE =
            "{\"BackupId\":\"b-new\",\"BackupMode\":\"manual\",\"BackupType\":\"physical-backup\",\"BackupSize\":7}";
    private static final String STARTED = "{\"Code\":\"Success\",\"Data\":{},\"Message\":\"\",\"TaskId\":\"t-1\"}";
    private final ConnectionLostException broken = new ConnectionLostException(ErrorDetail.of("The connection broke"));

    private final ScriptedTransport service = new ScriptedTransport();
    private final ManualTime time = new ManualTime();
    private final AtomicInteger nonces = new AtomicInteger();
    private final RetryPolicy retries =
            new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofMinutes(2));
    private final BackupApi api = new BackupApi(new ApiSettings(
            Endpoint.of("https://cds.example/mysql"),
            () -> Credentials.of("AKEXAMPLE", "secret-for-tests"),
            Signers.hmacSha1(),
            service,
            new TestJson(),
            () -> "nonce-" + nonces.incrementAndGet(),
            retries,
            time.timing(),
            "1.2.3",
            ClientEvents.unheard()));
    private final Changes changes = new Changes(api, retries, time.timing());

    private ChangesTest listed(String... backups) {
        service.answer(200, "{\"Code\":\"Success\",\"Data\":[" + String.join(",", backups) + "]}");
        return this;
    }

    private ChangesTest started() {
        service.answer(200, STARTED);
        return this;
    }

    private ChangesTest lost() {
        service.fail(broken);
        return this;
    }

    private ChangesTest refused(int status, String code) {
        service.answer(status, "{\"Code\":\"" + code + "\",\"Message\":\"No\",\"TaskId\":\"\"}");
        return this;
    }

    private List<String> asked() {
        return IntStream.range(0, service.requests().size())
                .mapToObj(number -> service.query(number).get("Action"))
                .toList();
    }

    private String body(int number) {
        return new String(service.requests().get(number).body().orElseThrow(), StandardCharsets.UTF_8);
    }

    private BackupCreation create() {
        return changes.create(SERVER, NewBackup.physical());
    }

    @Test
    void a_backup_is_begun_by_one_request_whose_body_says_what() {
        listed(OLD_ONE).started();

        BackupCreation creation =
                changes.create(SERVER, NewBackup.logical("shop", "客户").withDescription("before the sale"));

        assertThat(creation.task()).isEqualTo(TaskId.of("t-1"));
        assertThat(creation.before()).containsExactly(OLD);
        assertThat(asked()).containsExactly("DescribeBackups", "CreateBackup");
        assertThat(service.requests().get(1).method()).isEqualTo(HttpMethod.POST);
        assertThat(service.query(1)).doesNotContainKeys("InstanceUuid", "BackupType");
        assertThat(service.requests().get(1).fields().first("Content-Type")).contains("application/json");
        assertThat(body(1))
                .isEqualTo(
                        "{\"InstanceUuid\":\"inst-1\",\"BackupType\":\"logical-backup\",\"Desc\":\"before the sale\","
                                + "\"DBList\":[\"shop\",\"客户\"]}");
    }

    @Test
    void the_one_that_was_begun_is_the_one_that_was_not_there_before() {
        listed(OLD_ONE).started();
        BackupCreation creation = create();

        listed(OLD_ONE);
        assertThat(creation.among(api.describeBackups(SERVER))).isEmpty();
        listed(
                "{\"BackupId\":\"b-auto\",\"BackupMode\":\"auto\",\"BackupType\":\"physical-backup\"}",
                "{\"BackupId\":\"b-other\",\"BackupMode\":\"manual\",\"BackupType\":\"logical-backup\"}",
                NEW_ONE,
                OLD_ONE);
        assertThat(creation.among(api.describeBackups(SERVER)))
                .hasValueSatisfying(found -> assertThat(found.size()).isEqualTo(BackupSize.ofBytes(7)));
    }

    @Test
    void an_answer_that_got_lost_is_not_asked_for_again_if_the_list_shows_the_backup() {
        listed(OLD_ONE).lost().listed(NEW_ONE, OLD_ONE);

        BackupCreation creation = create();

        assertThat(creation.task()).isNull();
        assertThat(asked()).containsExactly("DescribeBackups", "CreateBackup", "DescribeBackups");
    }

    @Test
    void the_list_is_looked_at_twice_since_what_was_just_begun_need_not_show() {
        listed(OLD_ONE).lost().listed(OLD_ONE).listed(NEW_ONE, OLD_ONE);

        create();

        assertThat(asked()).containsExactly("DescribeBackups", "CreateBackup", "DescribeBackups", "DescribeBackups");
        assertThat(time.waits()).hasSize(2);
    }

    @Test
    void what_the_list_does_not_show_is_asked_for_again() {
        listed(OLD_ONE).lost().listed(OLD_ONE).listed(OLD_ONE).started();

        assertThat(create().task()).isEqualTo(TaskId.of("t-1"));

        assertThat(asked())
                .containsExactly(
                        "DescribeBackups", "CreateBackup", "DescribeBackups", "DescribeBackups", "CreateBackup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InternalError", "CreateOrderExcept"})
    void a_failure_of_the_service_s_own_is_looked_after_too(String code) {
        listed(OLD_ONE).refused(500, code).listed(NEW_ONE, OLD_ONE);

        create();

        assertThat(asked()).containsExactly("DescribeBackups", "CreateBackup", "DescribeBackups");
    }

    @Test
    void a_page_in_place_of_an_answer_is_looked_after_too() {
        listed(OLD_ONE);
        service.answer(200, "<html>maintenance</html>");
        listed(NEW_ONE, OLD_ONE);

        create();

        assertThat(asked()).containsExactly("DescribeBackups", "CreateBackup", "DescribeBackups");
    }

    @Test
    void answers_that_get_lost_for_ever_leave_it_unknown_and_say_so() {
        listed(OLD_ONE);
        for (int i = 0; i < 3; i++) {
            lost().listed(OLD_ONE).listed(OLD_ONE);
        }

        assertThatThrownBy(this::create)
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessage("It is not known whether the backup was begun: The connection broke")
                .hasCause(broken)
                .satisfies(failure -> assertThat(((BackupException) failure).hint())
                        .hasValueSatisfying(hint -> assertThat(hint).contains("List the backups")))
                .satisfies(failure ->
                        assertThat(((BackupException) failure).kind()).isEqualTo(ErrorKind.NETWORK));

        assertThat(asked().stream().filter("CreateBackup"::equals)).hasSize(3);
    }

    @Test
    void who_cannot_look_does_not_ask_again() {
        listed(OLD_ONE).lost().refused(403, "AccessDenied");

        assertThatThrownBy(this::create)
                .isInstanceOf(OutcomeUnknownException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .isInstanceOf(CredentialsRefusedException.class));

        assertThat(asked()).containsExactly("DescribeBackups", "CreateBackup", "DescribeBackups");
    }

    @Test
    void a_plain_refusal_is_an_answer() {
        listed(OLD_ONE).refused(400, "InvalidParameter");
        assertThatThrownBy(this::create).isInstanceOf(RequestRejectedException.class);

        listed(OLD_ONE).refused(409, "ResourceInUse");
        assertThatThrownBy(this::create).isInstanceOf(ResourceInUseException.class);

        assertThat(asked()).containsExactly("DescribeBackups", "CreateBackup", "DescribeBackups", "CreateBackup");
    }

    @Test
    void a_connection_that_was_never_made_carried_nothing_and_is_tried_again() {
        listed(OLD_ONE);
        service.fail(new ConnectFailedException(ErrorDetail.of("Nobody there")));
        started();

        create();

        assertThat(asked()).containsExactly("DescribeBackups", "CreateBackup", "CreateBackup");
    }

    @Test
    void who_is_asked_too_often_did_nothing_and_is_asked_again() {
        listed(OLD_ONE).refused(429, "RequestLimitExceeded").started();

        create();

        assertThat(asked()).containsExactly("DescribeBackups", "CreateBackup", "CreateBackup");
    }

    @Test
    void a_backup_is_deleted_by_one_request() {
        started();

        assertThat(changes.delete(SERVER, OLD).task()).isEqualTo(TaskId.of("t-1"));

        assertThat(asked()).containsExactly("DeleteBackup");
        assertThat(body(0)).isEqualTo("{\"InstanceUuid\":\"inst-1\",\"BackupId\":\"b-old\"}");
    }

    @Test
    void a_deletion_whose_answer_got_lost_is_done_if_the_backup_is_gone() {
        lost().listed(NEW_ONE);

        assertThat(changes.delete(SERVER, OLD).task()).isNull();

        assertThat(asked()).containsExactly("DeleteBackup", "DescribeBackups");
    }

    @Test
    void a_deletion_that_finds_nothing_the_second_time_was_done_the_first_time() {
        lost().listed(OLD_ONE).listed(OLD_ONE).refused(404, "ResourceNotFound").listed();

        assertThat(changes.delete(SERVER, OLD).task()).isNull();
    }

    @Test
    void a_deletion_that_finds_nothing_the_first_time_finds_nothing() {
        refused(404, "ResourceNotFound");

        assertThatThrownBy(() -> changes.delete(SERVER, OLD)).isInstanceOf(ResourceNotFoundException.class);

        assertThat(asked()).containsExactly("DeleteBackup");
    }

    @Test
    void a_policy_is_set_by_one_request_with_days_counted_from_sunday() {
        started();

        changes.setPolicy(
                SERVER,
                BackupPolicy.on(
                        TimeSlot.startingAt(23), EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.SATURDAY)));

        assertThat(asked()).containsExactly("ModifyDbBackupPolicy");
        assertThat(body(0))
                .isEqualTo("{\"InstanceUuid\":\"inst-1\",\"DataBackups\":{\"TimeSlot\":\"23:00-24:00\","
                        + "\"DateList\":[\"0\",\"1\",\"6\"],\"Sign\":1}}");
    }

    @Test
    void a_policy_that_is_off_says_no_more_than_that() {
        started();

        changes.setPolicy(SERVER, BackupPolicy.off());

        assertThat(body(0)).isEqualTo("{\"InstanceUuid\":\"inst-1\",\"DataBackups\":{\"Sign\":0}}");
    }

    @Test
    void a_policy_whose_answer_got_lost_is_not_sent_again() {
        lost();

        assertThatThrownBy(() -> changes.setPolicy(SERVER, BackupPolicy.off()))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageStartingWith("It is not known whether the policy was set");

        assertThat(asked()).containsExactly("ModifyDbBackupPolicy");
    }
}
