package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.domain.SizeCheck;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.CredentialsRefusedException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.ThrottledException;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.error.TlsFailedException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.fake.FileReply;
import io.cdsbackup.port.StoreSession;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTest {

    private static final String FIRST = "https://files.example/b?Signature=first";
    private static final String SECOND = "https://files.example/b?Signature=second";

    private final DownloadFixture fixture = new DownloadFixture().linkWithoutSize(FIRST);

    @AfterEach
    void leaveNoFlagBehind() {
        Thread.interrupted();
    }

    private TransferTest run() {
        StoreSession session = fixture.session();
        DownloadContext context = fixture.context(session, fixture.links());
        Arrival arrival = new Arrival(
                session,
                new SizeExpectation(null, SizeCheck.STRICT, fixture.listener),
                fixture.transferred(),
                SecureTwin.NONE);
        new Transfer(fixture.linked(context), arrival, fixture.options.stallTimeout()).run();
        return this;
    }

    private int retries() {
        return fixture.effort.retries();
    }

    private List<String> asked() {
        return fixture.files.requests().stream()
                .map(request -> request.address().uri().toString())
                .toList();
    }

    private void assertThatTheFileCame() {
        assertThat(fixture.store.text(DownloadFixture.PART)).isEqualTo("hello");
        assertThat(fixture.files.left()).isZero();
    }

    private static FileReply cut(String beginning) {
        return FileReply.status(200)
                .with("Content-Length", "5")
                .then(beginning)
                .thenFail(new ConnectionLostException(ErrorDetail.of("Broken off")));
    }

    @Test
    void a_file_that_comes_at_once_needs_no_second_try() {
        fixture.files.answer(FileReply.file("hello"));

        assertThat(run().retries()).isZero();

        assertThatTheFileCame();
        assertThat(fixture.time.waits()).isEmpty();
        assertThat(fixture.listener.warnings).isEmpty();
    }

    static List<BackupException> troubleOfTheNetwork() {
        return List.of(
                new ConnectFailedException(ErrorDetail.of("Refused")),
                new ConnectionLostException(ErrorDetail.of("Reset")),
                new TimedOutException(ErrorDetail.of("Stalled")));
    }

    @ParameterizedTest
    @MethodSource("troubleOfTheNetwork")
    void trouble_of_the_network_is_waited_out_and_told(BackupException trouble) {
        fixture.files.fail(trouble).fail(trouble).answer(FileReply.file("hello"));

        assertThat(run().retries()).isEqualTo(2);

        assertThatTheFileCame();
        assertThat(fixture.time.waits()).hasSize(2);
        assertThat(fixture.listener.warnings)
                .containsExactly(trouble.getMessage() + "; trying again", trouble.getMessage() + "; trying again");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void trouble_of_the_file_store_is_waited_out(int status) {
        fixture.files.answer(FileReply.status(status)).answer(FileReply.file("hello"));

        assertThat(run().retries()).isEqualTo(1);

        assertThatTheFileCame();
    }

    @Test
    void a_file_that_broke_off_is_fetched_from_its_beginning() {
        fixture.files.answer(cut("hel")).answer(FileReply.file("hello"));

        assertThat(run().retries()).isEqualTo(1);

        assertThatTheFileCame();
        assertThat(fixture.here()).isEqualTo("5/5");
        assertThat(fixture.transferred().fetched()).isEqualTo(8);
    }

    @Test
    void no_wait_is_shorter_than_the_store_asks_for() {
        fixture.files.answer(FileReply.status(503).with("Retry-After", "41")).answer(FileReply.file("hello"));

        run();

        assertThat(fixture.time.waits()).containsExactly(Duration.ofSeconds(41));
    }

    @Test
    void a_store_that_asks_for_more_than_the_budget_is_not_waited_for() {
        fixture.files.answer(FileReply.status(429).with("Retry-After", "3600"));

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(
                        ThrottledException.class,
                        thrown -> assertThat(thrown.retryAfter()).contains(Duration.ofHours(1)));
        assertThat(fixture.time.waits()).isEmpty();
    }

    @Test
    void the_last_failure_is_the_one_to_report_when_the_tries_are_spent() {
        fixture.files
                .fail(new ConnectFailedException(ErrorDetail.of("Refused")))
                .answer(FileReply.status(500))
                .fail(new ConnectionLostException(ErrorDetail.of("Reset")))
                .answer(FileReply.status(502));

        assertThatThrownBy(this::run)
                .isInstanceOf(ServiceFailedException.class)
                .hasMessage("The file store answered with HTTP 502");

        assertThat(fixture.time.waits()).hasSize(3);
        assertThat(fixture.files.left()).isZero();
    }

    @Test
    void a_transfer_of_hours_that_breaks_off_has_its_whole_budget_still() {
        fixture.files
                .answer(FileReply.status(200)
                        .with("Content-Length", "5")
                        .then("hel")
                        .then(() -> fixture.time.timing().pause(Duration.ofHours(3)))
                        .thenFail(new ConnectionLostException(ErrorDetail.of("Broken off"))))
                .answer(FileReply.file("hello"));

        assertThat(run().retries()).isEqualTo(1);

        assertThatTheFileCame();
    }

    @Test
    void each_try_that_gets_further_than_any_before_gives_all_tries_back() {
        fixture.retries = new RetryPolicy(2, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));
        fixture.files
                .answer(cut("h"))
                .answer(cut("he"))
                .answer(cut("hel"))
                .answer(cut("hell"))
                .answer(FileReply.file("hello"));

        assertThat(run().retries()).isEqualTo(4);

        assertThatTheFileCame();
    }

    @Test
    void tries_that_break_off_where_others_did_end() {
        fixture.retries = new RetryPolicy(3, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));
        fixture.files.answer(cut("hel")).answer(cut("hel")).answer(cut("he"));

        assertThatThrownBy(this::run).isInstanceOf(ConnectionLostException.class);

        assertThat(fixture.files.left()).isZero();
    }

    static List<BackupException> whatNoTryHelps() {
        return List.of(
                new TlsFailedException(ErrorDetail.of("Untrusted")),
                new DownloadCancelledException(ErrorDetail.of("Cancelled")),
                new CallInterruptedException(ErrorDetail.of("Interrupted")),
                new TransportClosedException(ErrorDetail.of("Closed")),
                new StorageFailedException(ErrorDetail.of("Broken disk")));
    }

    @ParameterizedTest
    @MethodSource("whatNoTryHelps")
    void what_no_try_helps_comes_out_as_it_is(BackupException trouble) {
        fixture.files.fail(trouble);

        assertThatThrownBy(this::run).isSameAs(trouble);

        assertThat(fixture.time.waits()).isEmpty();
        assertThat(fixture.listener.warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 304, 400, 405, 416})
    void an_answer_that_makes_no_sense_is_not_asked_for_again(int status) {
        fixture.files.answer(FileReply.status(status));

        assertThatThrownBy(this::run).isInstanceOf(UnexpectedResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void an_expired_link_is_renewed_at_once(int status) {
        fixture.linkWithoutSize(SECOND);
        fixture.files.answer(FileReply.status(status)).answer(FileReply.file("hello"));

        assertThat(run().retries()).isZero();

        assertThatTheFileCame();
        assertThat(asked()).containsExactly(FIRST, SECOND);
        assertThat(fixture.time.waits()).isEmpty();
    }

    @Test
    void an_expired_link_may_be_told_by_the_words_of_a_bad_request() {
        fixture.linkWithoutSize(SECOND);
        fixture.files
                .answer(FileReply.status(400).then("<Code>Expired").then("Token</Code>"))
                .answer(FileReply.file("hello"));

        run();

        assertThat(asked()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_link_that_is_refused_after_three_refreshes_is_given_up() {
        for (int i = 0; i < 3; i++) {
            fixture.linkWithoutSize(SECOND).files.answer(FileReply.status(403));
        }
        fixture.files.answer(FileReply.status(403).then("<StringToSign>GET /b</StringToSign>"));

        assertThatThrownBy(this::run)
                .isInstanceOf(CredentialsRefusedException.class)
                .hasMessage("The file store answered with HTTP 403")
                .hasNoCause();

        assertThat(fixture.service.requests()).hasSize(4);
        assertThat(asked()).containsExactly(FIRST, SECOND, SECOND, SECOND);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_file_that_is_gone_is_looked_for_once_under_a_new_link(int status) {
        fixture.linkWithoutSize(SECOND);
        fixture.files.answer(FileReply.status(status)).answer(FileReply.file("hello"));

        run();

        assertThatTheFileCame();
        assertThat(asked()).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_file_that_is_gone_under_the_new_link_too_is_not_found(int status) {
        fixture.linkWithoutSize(SECOND);
        fixture.files.answer(FileReply.status(status)).answer(FileReply.status(status));

        assertThatThrownBy(this::run).isInstanceOfSatisfying(ResourceNotFoundException.class, thrown -> {
            assertThat(thrown.httpStatus()).hasValue(status);
            assertThat(thrown.hint())
                    .hasValueSatisfying(hint -> assertThat(hint).contains("retention"));
        });
        assertThat(fixture.service.requests()).hasSize(2);
    }

    @Test
    void a_file_of_which_the_service_knows_nothing_either_is_not_found() {
        fixture.service.answer(404, "{\"Code\":\"ResourceNotFound\",\"Message\":\"Gone.\"}");
        fixture.files.answer(FileReply.status(404));

        assertThatThrownBy(this::run).isInstanceOf(ResourceNotFoundException.class);

        assertThat(fixture.files.requests()).hasSize(1);
    }

    @Test
    void an_interrupt_ends_the_wait_and_its_flag_is_kept() {
        fixture.files.answer(
                FileReply.status(503).then(() -> Thread.currentThread().interrupt()));

        assertThatThrownBy(this::run).isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(fixture.files.requests()).hasSize(1);
    }
}
