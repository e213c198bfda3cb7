package io.cdsbackup.internal.api;

import static io.cdsbackup.internal.api.ApiFixture.BACKUP;
import static io.cdsbackup.internal.api.ApiFixture.SERVER;
import static io.cdsbackup.internal.api.ApiFixture.finishedBackup;
import static io.cdsbackup.internal.api.ApiFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ConnectFailedException;
import io.cdsbackup.error.CredentialsRefusedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.error.NonceUsedException;
import io.cdsbackup.error.RequestExpiredException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.ThrottledException;
import io.cdsbackup.error.TlsFailedException;
import io.cdsbackup.port.HttpFields;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiConversationTest {

    private static final HttpFields TWO_HOURS_AHEAD = HttpFields.NONE.with("Date", "Sun, 01 Mar 2026 06:00:00 GMT");

    private final ApiFixture fixture = new ApiFixture();

    private BackupDownload call() {
        return fixture.api().downloadBackup(SERVER, BACKUP);
    }

    @Test
    void each_attempt_is_signed_afresh_with_a_nonce_and_a_timestamp_of_its_own() {
        fixture.retries = new RetryPolicy(3, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(5));
        fixture.transport
                .answer(500, refusal("InternalError", "Sorry."))
                .answer(503, HttpFields.NONE.with("Retry-After", "40"), "")
                .answer(200, finishedBackup());

        call();

        assertThat(List.of(0, 1, 2))
                .extracting(each -> fixture.transport.query(each).get("SignatureNonce"))
                .containsExactly("nonce-1", "nonce-2", "nonce-3");
        assertThat(List.of(0, 1, 2))
                .extracting(each -> fixture.transport.query(each).get("Signature"))
                .doesNotHaveDuplicates();
        assertThat(fixture.transport.query(0).get("Timestamp")).isEqualTo("2026-03-01T04:00:00Z");
        assertThat(fixture.transport.query(2).get("Timestamp")).isGreaterThan("2026-03-01T04:00:39Z");
    }

    @Test
    void what_may_pass_is_waited_for_with_a_backoff_that_grows_within_its_bounds() {
        for (int i = 0; i < 5; i++) {
            fixture.transport.fail(new ConnectFailedException(ErrorDetail.of("Refused")));
        }

        assertThatThrownBy(this::call).isInstanceOf(ConnectFailedException.class);

        assertThat(fixture.transport.requests()).hasSize(5);
        assertThat(fixture.time.waits()).hasSize(4);
        List<Duration> bounds =
                List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        for (int i = 0; i < 4; i++) {
            assertThat(fixture.time.waits().get(i)).isBetween(Duration.ZERO, bounds.get(i));
        }
        assertThat(fixture.time.waits()).doesNotHaveDuplicates();
    }

    @Test
    void retry_after_is_honoured() {
        fixture.transport
                .answer(429, HttpFields.NONE.with("Retry-After", "7"), refusal("RequestLimitExceeded", "Slowly."))
                .answer(200, finishedBackup());

        call();

        assertThat(fixture.time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void a_retry_after_beyond_the_budget_is_not_waited_for() {
        fixture.transport.answer(429, HttpFields.NONE.with("Retry-After", "3600"), "");

        assertThatThrownBy(this::call)
                .isInstanceOf(ThrottledException.class)
                .satisfies(thrown ->
                        assertThat(((ThrottledException) thrown).retryAfter()).contains(Duration.ofHours(1)));
        assertThat(fixture.time.waits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ArgMissing",
        "400, UnsupportedOperation",
        "404, ResourceNotFound",
        "409, ResourceInUse",
        "200, Unheard",
    })
    void what_was_rejected_is_not_sent_again(int status, String code) {
        fixture.transport.answer(status, refusal(code, "No."));

        assertThatThrownBy(this::call).hasMessageContaining(code);

        assertThat(fixture.transport.requests()).hasSize(1);
    }

    @Test
    void a_certificate_that_is_not_trusted_does_not_get_better() {
        fixture.transport.fail(new TlsFailedException(ErrorDetail.of("Not trusted")));

        assertThatThrownBy(this::call).isInstanceOf(TlsFailedException.class);

        assertThat(fixture.transport.requests()).hasSize(1);
    }

    @Test
    void a_bad_answer_is_asked_for_again() {
        fixture.transport.answer(200, "<html>").answer(200, "").answer(200, finishedBackup());

        assertThat(call().backup().id()).isEqualTo(BACKUP);
    }

    @Test
    void a_bad_answer_is_an_error_when_the_retries_are_spent() {
        for (int i = 0; i < 5; i++) {
            fixture.transport.answer(200, "<html>");
        }

        assertThatThrownBy(this::call).isInstanceOf(MalformedAnswerException.class);
    }

    @Test
    void a_clock_that_is_off_is_corrected_from_the_answers_date_and_the_call_signed_once_more() {
        fixture.transport
                .answer(400, TWO_HOURS_AHEAD, refusal("RequestExpired", "Too old."))
                .answer(200, finishedBackup());

        call();

        assertThat(fixture.transport.query(1).get("Timestamp")).isEqualTo("2026-03-01T06:00:00Z");
        assertThat(fixture.time.waits()).isEmpty();
    }

    @Test
    void the_clock_is_corrected_once_a_call() {
        fixture.transport
                .answer(400, TWO_HOURS_AHEAD, refusal("RequestExpired", "Too old."))
                .answer(400, TWO_HOURS_AHEAD, refusal("RequestExpired", "Too old."));

        assertThatThrownBy(this::call).isInstanceOf(RequestExpiredException.class);

        assertThat(fixture.transport.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon, 02 Mar 2026 04:00:01 GMT", "Sat, 28 Feb 2026 03:59:59 GMT", "yesterday", ""})
    void a_clock_that_is_off_by_more_than_a_day_or_not_shown_is_not_believed(String date) {
        fixture.transport.answer(400, HttpFields.NONE.with("Date", date), refusal("RequestExpired", "Too old."));

        assertThatThrownBy(this::call).isInstanceOf(RequestExpiredException.class);

        assertThat(fixture.transport.requests()).hasSize(1);
    }

    @Test
    void the_clock_may_be_corrected_over_plain_http_from_this_machine() {
        fixture.endpoint = Endpoint.of("http://127.0.0.1:8080/mysql");
        fixture.transport
                .answer(400, TWO_HOURS_AHEAD, refusal("RequestExpired", "Too old."))
                .answer(200, finishedBackup());

        call();

        assertThat(fixture.transport.requests()).hasSize(2);
    }

    @Test
    void a_used_nonce_is_signed_again_at_once() {
        fixture.transport.answer(400, refusal("SignatureNonceUsed", "Again?")).answer(200, finishedBackup());

        call();

        assertThat(fixture.transport.query(1).get("SignatureNonce")).isEqualTo("nonce-2");
        assertThat(fixture.time.waits()).isEmpty();
    }

    @Test
    void a_nonce_that_is_always_used_ends_with_the_retries() {
        for (int i = 0; i < 6; i++) {
            fixture.transport.answer(400, refusal("SignatureNonceUsed", "Again?"));
        }

        assertThatThrownBy(this::call).isInstanceOf(NonceUsedException.class);

        assertThat(fixture.transport.requests()).hasSize(6);
    }

    @Test
    void a_key_that_was_rotated_meanwhile_is_read_again_after_a_refusal() {
        Deque<Credentials> keys = new ArrayDeque<>(List.of(
                Credentials.of("AKOLD", "old-secret-for-tests"), Credentials.of("AKNEW", "new-secret-for-tests")));
        fixture.credentials = keys::remove;
        fixture.transport.answer(403, refusal("InvalidAccessKeyId", "Gone.")).answer(200, finishedBackup());

        call();

        assertThat(fixture.transport.query(0).get("AccessKeyId")).isEqualTo("AKOLD");
        assertThat(fixture.transport.query(1).get("AccessKeyId")).isEqualTo("AKNEW");
    }

    @Test
    void a_key_that_is_the_same_is_not_tried_again() {
        fixture.transport.answer(403, refusal("SignatureDoesNotMatch", "Wrong."));

        assertThatThrownBy(this::call).isInstanceOf(CredentialsRefusedException.class);

        assertThat(fixture.transport.requests()).hasSize(1);
    }

    @Test
    void an_interrupt_ends_the_wait_and_its_flag_is_kept() {
        fixture.transport.answer(500, refusal("InternalError", "Sorry."));
        Thread.currentThread().interrupt();

        assertThatThrownBy(this::call).isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void the_budget_ends_the_retries_before_their_number_does() {
        fixture.retries = new RetryPolicy(100, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(90));
        for (int i = 0; i < 100; i++) {
            fixture.transport.answer(500, refusal("InternalError", "Sorry."));
        }

        assertThatThrownBy(this::call).isInstanceOf(ServiceFailedException.class);

        assertThat(fixture.time.waits().stream().reduce(Duration.ZERO, Duration::plus))
                .isLessThanOrEqualTo(Duration.ofSeconds(90));
        assertThat(fixture.transport.requests().size()).isBetween(2, 50);
    }

    @Test
    void no_error_repeats_the_key_or_the_signature_that_the_service_echoes() {
        fixture.transport.answer(request -> io.cdsbackup.port.TransportResponse.of(
                403, refusal("SignatureDoesNotMatch", "You sent " + request.uri() + " with secret-for-tests")));

        assertThatThrownBy(this::call)
                .satisfies(thrown -> assertThat(thrown.toString())
                        .doesNotContain("AKEXAMPLE", "secret-for-tests", "Signature=", "nonce-1"));
    }
}
