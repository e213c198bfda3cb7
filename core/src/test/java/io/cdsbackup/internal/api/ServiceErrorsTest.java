package io.cdsbackup.internal.api;

import static io.cdsbackup.internal.api.ApiFixture.BACKUP;
import static io.cdsbackup.internal.api.ApiFixture.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.BackupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceErrorsTest {

    private static BackupException failure(int status, String body) {
        ApiFixture fixture = new ApiFixture();
        fixture.retries = RetryPolicy.none();
        // Twice, for what is signed again at once.
        fixture.transport.answer(status, body).answer(status, body);
        return catchThrowableOfType(BackupException.class, () -> fixture.api().downloadBackup(SERVER, BACKUP));
    }

    @ParameterizedTest(name = "{0} with {1} is a {2}, {3}")
    @CsvSource({
        "400, ArgMissing, RequestRejectedException, rejected",
        "400, InvalidParameter, RequestRejectedException, rejected",
        "400, BadArgs, RequestRejectedException, rejected",
        "400, UnsupportedOperation, RequestRejectedException, rejected",
        "404, ResourceNotFound, ResourceNotFoundException, not-found",
        "200, ResourceNotFound, ResourceNotFoundException, not-found",
        "200, resourcenotfound, ResourceNotFoundException, not-found",
        "409, ResourceInUse, ResourceInUseException, not-ready",
        "500, InternalError, ServiceFailedException, network",
        "500, CreateOrderExcept, ServiceFailedException, network",
        "401, InvalidAccessKeyId, CredentialsRefusedException, auth",
        "403, SignatureDoesNotMatch, CredentialsRefusedException, auth",
        "403, AccessDenied, CredentialsRefusedException, auth",
        "400, RequestExpired, RequestExpiredException, auth",
        "400, RequestLimitExceeded, ThrottledException, network",
        "503, ResourceBusy, ThrottledException, network",
        "400, SignatureNonceUsed, NonceUsedException, network",
        "404, Unheard, ResourceNotFoundException, not-found",
        "409, Unheard, ResourceInUseException, not-ready",
        "418, Unheard, RequestRejectedException, rejected",
        "200, Unheard, RequestRejectedException, rejected",
        "401, Unheard, CredentialsRefusedException, auth",
        "429, Unheard, ThrottledException, network",
        "502, Unheard, ServiceFailedException, network",
    })
    void the_code_decides_and_the_status_where_the_code_is_not_known(
            int status, String code, String type, String kind) {
        BackupException failure = failure(status, ApiFixture.refusal(code, "Sorry."));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.kind().text()).isEqualTo(kind);
        assertThat(failure.code()).contains(code);
        assertThat(failure.httpStatus()).hasValue(status);
        assertThat(failure).hasMessage("The service answered " + code + ": Sorry.");
    }

    @ParameterizedTest(name = "{0} with a code that is no text is a {1}")
    @CsvSource({
        "200, MalformedAnswerException",
        "403, CredentialsRefusedException",
        "429, ThrottledException",
        "503, ServiceFailedException"
    })
    void where_the_code_is_no_text_the_status_decides(int status, String type) {
        BackupException failure = failure(status, "{\"Code\":{}}");

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.httpStatus()).hasValue(status);
    }

    @ParameterizedTest(name = "{0} with a page is a {1}")
    @CsvSource({
        "200, MalformedAnswerException",
        "302, MalformedAnswerException",
        "404, MalformedAnswerException",
        "400, RequestRejectedException",
        "401, CredentialsRefusedException",
        "403, CredentialsRefusedException",
        "429, ThrottledException",
        "500, ServiceFailedException",
        "503, ServiceFailedException"
    })
    void without_an_envelope_the_status_decides(int status, String type) {
        assertThat(failure(status, "<html>Log in</html>").getClass().getSimpleName())
                .isEqualTo(type);
        assertThat(failure(status, "").getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure(status, "[]").getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure(status, "{\"error\":1}").httpStatus()).hasValue(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "Msg", "Desc"})
    void the_message_has_three_names(String name) {
        assertThat(failure(400, "{\"Code\":\"BadArgs\",\"" + name + "\":\"Too long.\"}"))
                .hasMessage("The service answered BadArgs: Too long.");
    }

    @Test
    void an_error_may_come_without_a_message() {
        assertThat(failure(400, "{\"Code\":\"BadArgs\"}")).hasMessage("The service answered BadArgs");
    }

    @ParameterizedTest
    @CsvSource({"400, InvalidParameter, The nonce was used before", "403, AccessDenied, duplicate SignatureNonce"})
    void a_used_nonce_is_told_by_its_words(int status, String code, String message) {
        assertThat(failure(status, ApiFixture.refusal(code, message)).getClass().getSimpleName())
                .isEqualTo("NonceUsedException");
    }

    @Test
    void a_wrong_signature_is_no_used_nonce_though_it_echoes_the_string_to_sign() {
        assertThat(failure(403, ApiFixture.refusal("SignatureDoesNotMatch", "used: SignatureNonce%3Dnonce-1"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo("CredentialsRefusedException");
    }
}
