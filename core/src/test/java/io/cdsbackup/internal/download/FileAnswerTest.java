package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.CredentialsRefusedException;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.ThrottledException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.HttpFields;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileAnswerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    private static FileAnswer answer(int status, String text) {
        return new FileAnswer(new DownloadHead(status, HttpFields.NONE), text);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_refusal_may_mean_that_the_link_expired_whatever_it_says(int status) {
        assertThat(answer(status, "").linkExpired()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Error><Code>ExpiredToken</Code></Error>",
                "<Code>AccessDenied</Code><Message>Request has expired</Message>",
                "SIGNATUREEXPIRED",
                "链接已过期"
            })
    void a_bad_request_that_speaks_of_expiry_means_that_the_link_expired(String body) {
        assertThat(answer(400, body).linkExpired()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"400, <Code>InvalidArgument</Code>", "404, expired", "500, expired", "302, expired", "429, expired"})
    void another_answer_does_not(int status, String body) {
        assertThat(answer(status, body).linkExpired()).isFalse();
    }

    @Test
    void a_file_is_gone_at_404_and_410() {
        assertThat(answer(404, "").fileGone()).isTrue();
        assertThat(answer(410, "").fileGone()).isTrue();
        assertThat(answer(403, "").fileGone()).isFalse();
        assertThat(answer(400, "").fileGone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void these_are_redirects(int status) {
        assertThat(answer(status, "").isRedirect()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 206, 300, 304, 305, 306, 400, 404})
    void these_are_none(int status) {
        assertThat(answer(status, "").isRedirect()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "401, io.cdsbackup.error.CredentialsRefusedException",
        "403, io.cdsbackup.error.CredentialsRefusedException",
        "404, io.cdsbackup.error.ResourceNotFoundException",
        "410, io.cdsbackup.error.ResourceNotFoundException",
        "408, io.cdsbackup.error.ServiceFailedException",
        "429, io.cdsbackup.error.ThrottledException",
        "500, io.cdsbackup.error.ServiceFailedException",
        "503, io.cdsbackup.error.ServiceFailedException",
        "599, io.cdsbackup.error.ServiceFailedException",
        "204, io.cdsbackup.error.UnexpectedResponseException",
        "206, io.cdsbackup.error.UnexpectedResponseException",
        "304, io.cdsbackup.error.UnexpectedResponseException",
        "400, io.cdsbackup.error.UnexpectedResponseException",
        "405, io.cdsbackup.error.UnexpectedResponseException",
        "416, io.cdsbackup.error.UnexpectedResponseException"
    })
    void each_status_has_its_error_which_names_it(int status, Class<? extends BackupException> type) {
        BackupException failure = answer(status, "").failure(NOW);

        assertThat(failure).isExactlyInstanceOf(type).hasMessage("The file store answered with HTTP " + status);
        assertThat(failure.httpStatus()).hasValue(status);
        assertThat(failure.hint()).isPresent();
    }

    @Test
    void an_expired_link_is_refused_credentials_even_as_a_bad_request() {
        assertThat(answer(400, "Request has expired").failure(NOW)).isInstanceOf(CredentialsRefusedException.class);
    }

    @Test
    void what_the_store_asks_for_is_kept_with_the_error() {
        FileAnswer busy = new FileAnswer(new DownloadHead(503, HttpFields.NONE.with("Retry-After", "40")), "");
        FileAnswer dated = new FileAnswer(
                new DownloadHead(429, HttpFields.NONE.with("Retry-After", "Sun, 01 Mar 2026 04:00:30 GMT")), "");

        assertThat(busy.failure(NOW).retryAfter()).contains(Duration.ofSeconds(40));
        assertThat(dated.failure(NOW).retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(answer(503, "").failure(NOW).retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 429, 500})
    void nothing_that_the_body_echoes_is_shown(int status) {
        FileAnswer answer = answer(status, "expired: StringToSign GET /b?Signature=x");

        BackupException failure = answer.failure(NOW);

        assertThat(failure + " " + failure.detail()).doesNotContain("StringToSign", "Signature");
        assertThat(failure).hasNoCause();
        assertThat(answer).hasToString("HTTP " + status);
    }

    @Test
    void what_may_pass_is_worth_another_try_and_what_may_not_is_not() {
        assertThat(answer(500, "").failure(NOW)).isInstanceOf(ServiceFailedException.class);
        assertThat(answer(500, "").failure(NOW).retryable()).isTrue();
        assertThat(answer(429, "").failure(NOW)).isInstanceOf(ThrottledException.class);
        assertThat(answer(429, "").failure(NOW).retryable()).isTrue();
        assertThat(answer(404, "").failure(NOW)).isInstanceOf(ResourceNotFoundException.class);
        assertThat(answer(404, "").failure(NOW).retryable()).isFalse();
        assertThat(answer(405, "").failure(NOW)).isInstanceOf(UnexpectedResponseException.class);
    }
}
