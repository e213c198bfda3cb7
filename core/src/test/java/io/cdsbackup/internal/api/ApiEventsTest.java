package io.cdsbackup.internal.api;

import static io.cdsbackup.internal.api.ApiFixture.BACKUP;
import static io.cdsbackup.internal.api.ApiFixture.SERVER;
import static io.cdsbackup.internal.api.ApiFixture.finishedBackup;
import static io.cdsbackup.internal.api.ApiFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupPolicy;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.NewBackup;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.fake.ToldEvents;
import io.cdsbackup.internal.events.ClientEvents;
import io.cdsbackup.port.AttemptEnded;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientCall;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.RetryScheduled;
import io.cdsbackup.port.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listener is told of a call of the API, each at its moment. */
@Timeout(60)
class ApiEventsTest {

    private final ApiFixture fixture = new ApiFixture();
    private final ToldEvents told = new ToldEvents();

    ApiEventsTest() {
        fixture.events = ClientEvents.of(List.of(told), fixture.time);
    }

    /** Closes the events first: then all is told. */
    private List<Object> told() {
        fixture.events.close();
        return told.all();
    }

    private ClientCall call() {
        return told.call("DownloadBackup");
    }

    private void downloadBackup() {
        fixture.api().downloadBackup(SERVER, BACKUP);
    }

    private TransportResponse after(Duration time, int status, String body) {
        try {
            fixture.time.sleep(time);
        } catch (InterruptedException nobodyDoesThat) {
            throw new AssertionError(nobodyDoesThat);
        }
        return TransportResponse.of(status, body);
    }

    @Test
    void a_call_that_goes_well_is_one_request_and_its_end() {
        fixture.transport.answer(request -> after(Duration.ofSeconds(2), 200, finishedBackup()));

        downloadBackup();

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ofSeconds(2), 200, null),
                        new CallEnded(call(), Duration.ofSeconds(2), null, 0));
        assertThat(call().action()).isEqualTo(ActionName.of("DownloadBackup"));
        assertThat(call().instance()).isEqualTo(SERVER);
        assertThat(call().backup()).isEqualTo(BACKUP);
    }

    @Test
    void a_request_that_is_tried_again_is_told_with_what_it_failed_by_and_the_wait() {
        fixture.transport
                .answer(429, HttpFields.NONE.with("Retry-After", "7"), refusal("RequestLimitExceeded", "Slowly."))
                .answer(request -> after(Duration.ofSeconds(1), 200, finishedBackup()));

        downloadBackup();

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ZERO, 429, ErrorKind.NETWORK),
                        new RetryScheduled(call(), ErrorKind.NETWORK, Duration.ofSeconds(7)),
                        new AttemptEnded(call(), 2, Duration.ofSeconds(1), 200, null),
                        new CallEnded(call(), Duration.ofSeconds(8), null, 0));
    }

    @Test
    void what_is_set_right_and_tried_again_at_once_is_a_retry_without_a_wait() {
        fixture.transport.answer(400, refusal("SignatureNonceUsed", "Again?")).answer(200, finishedBackup());

        downloadBackup();

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ZERO, 400, ErrorKind.NETWORK),
                        new RetryScheduled(call(), ErrorKind.NETWORK, Duration.ZERO),
                        new AttemptEnded(call(), 2, Duration.ZERO, 200, null),
                        new CallEnded(call(), Duration.ZERO, null, 0));
    }

    @Test
    void a_call_that_fails_ends_with_the_kind_of_its_last_failure() {
        fixture.transport.answer(404, refusal("ResourceNotFound", "No."));

        assertThatThrownBy(this::downloadBackup).hasMessageContaining("ResourceNotFound");

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ZERO, 404, ErrorKind.NOT_FOUND),
                        new CallEnded(call(), Duration.ZERO, ErrorKind.NOT_FOUND, 0));
    }

    @Test
    void a_failure_that_comes_with_status_200_is_a_failure() {
        fixture.transport.answer(200, refusal("ArgMissing", "No."));

        assertThatThrownBy(this::downloadBackup).hasMessageContaining("ArgMissing");

        assertThat(told()).contains(new AttemptEnded(call(), 1, Duration.ZERO, 200, ErrorKind.REJECTED));
    }

    @Test
    void where_no_answer_comes_there_is_no_status() {
        fixture.retries = RetryPolicy.none();
        fixture.transport.fail(new ConnectFailedException(ErrorDetail.of("Refused")));

        assertThatThrownBy(this::downloadBackup).isInstanceOf(ConnectFailedException.class);

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ZERO, null, ErrorKind.NETWORK),
                        new CallEnded(call(), Duration.ZERO, ErrorKind.NETWORK, 0));
    }

    @Test
    void a_call_that_could_not_even_be_signed_ends_without_a_request() {
        fixture.credentials = () -> {
            throw new CredentialsNotFoundException(ErrorDetail.of("There are none"));
        };

        assertThatThrownBy(this::downloadBackup).isInstanceOf(CredentialsNotFoundException.class);

        assertThat(told()).containsExactly(new CallEnded(call(), Duration.ZERO, ErrorKind.AUTH, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_none_of_our_errors_is_internal(boolean checked) {
        IllegalStateException bug = new IllegalStateException("A bug");
        Error machine = new StackOverflowError();
        fixture.transport.answer(request -> {
            if (checked) {
                throw bug;
            }
            throw machine;
        });

        assertThatThrownBy(this::downloadBackup).isSameAs(checked ? bug : machine);

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ZERO, null, ErrorKind.INTERNAL),
                        new CallEnded(call(), Duration.ZERO, ErrorKind.INTERNAL, 0));
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                of("DescribeBackups", SERVER, null, api -> api.describeBackups(SERVER)),
                of("DownloadBackup", SERVER, BACKUP, api -> api.downloadBackup(SERVER, BACKUP)),
                of("DescribeDBInstances", null, null, BackupApi::describeInstances),
                of("CreateBackup", SERVER, null, api -> api.createBackup(SERVER, NewBackup.physical())),
                of("DeleteBackup", SERVER, BACKUP, api -> api.deleteBackup(SERVER, BACKUP)),
                of("ModifyDbBackupPolicy", SERVER, null, api -> api.modifyPolicy(SERVER, BackupPolicy.off())));
    }

    private static Arguments of(String action, InstanceUuid instance, BackupId backup, Consumer<BackupApi> call) {
        return Arguments.of(action, instance, backup, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void each_action_says_what_it_is_about(
            String action, InstanceUuid instance, BackupId backup, Consumer<BackupApi> call) {
        fixture.transport.answer(404, refusal("ResourceNotFound", "No."));

        assertThatThrownBy(() -> call.accept(fixture.api())).hasMessageContaining("ResourceNotFound");

        told();
        assertThat(told.call(action))
                .isEqualTo(new ClientCall(told.call(action).number(), ActionName.of(action), instance, backup));
    }

    @Test
    void each_call_has_a_number_of_its_own_whichever_client_makes_it() {
        ToldEvents elsewhere = new ToldEvents();
        fixture.transport
                .answer(200, finishedBackup())
                .answer(200, finishedBackup())
                .answer(200, finishedBackup());
        downloadBackup();
        downloadBackup();
        told();
        try (ClientEvents others = ClientEvents.of(List.of(elsewhere), fixture.time)) {
            fixture.events = others;
            downloadBackup();
        }

        assertThat(Stream.of(told, elsewhere)
                        .flatMap(each -> each.of(CallEnded.class).stream())
                        .map(ended -> ended.call().number()))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void nobody_measures_for_nobody() {
        fixture.events = ClientEvents.of(List.of(), () -> {
            throw new AssertionError("Nobody needs the time");
        });
        fixture.transport.answer(500, refusal("InternalError", "Sorry.")).answer(200, finishedBackup());

        downloadBackup();

        assertThat(fixture.transport.requests()).hasSize(2);
    }

    @Test
    void nothing_that_an_answer_echoes_reaches_a_listener() {
        Deque<Credentials> keys = new ArrayDeque<>(List.of(
                ApiFixture.KEY,
                Credentials.of("AKROTATED", "rotated-secret-for-tests"),
                Credentials.of("AKROTATED", "rotated-secret-for-tests")));
        fixture.credentials = keys::remove;
        HttpFields fields =
                HttpFields.NONE.with("Set-Cookie", "signed=AKEXAMPLE").with("X-Echo", "secret-for-tests");
        for (int status : List.of(500, 429, 403, 400)) {
            fixture.transport.answer(request -> TransportResponse.of(
                    status,
                    fields,
                    refusal("secret-for-tests", "You sent " + request.uri() + " with secret-for-tests, AKEXAMPLE")
                            .getBytes(StandardCharsets.UTF_8)));
        }

        assertThatThrownBy(this::downloadBackup).isNotNull();

        assertThat(told())
                .hasSizeGreaterThan(7)
                .allSatisfy(event -> assertThat(event.toString())
                        .doesNotContainIgnoringCase(
                                "secret", "AKEXAMPLE", "AKROTATED", "Signature", "://", "cds.example", "nonce"));
    }
}
