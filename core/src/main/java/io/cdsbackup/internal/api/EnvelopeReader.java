package io.cdsbackup.internal.api;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.internal.retry.HttpDates;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.TransportResponse;
import java.time.Instant;
import java.util.Optional;

/** Reads the envelope. Its code decides, whatever the HTTP status: a failure can come with 200. */
final class EnvelopeReader {

    private final JsonCodec codec;
    private final JsonLimits limits;

    EnvelopeReader(JsonCodec codec, JsonLimits limits) {
        this.codec = codec;
        this.limits = limits;
    }

    /**
     * Reads a successful answer.
     *
     * @param response the answer
     * @param mask takes the secrets out of the remote's words
     * @param now the time here
     * @return the envelope, whose code says success
     * @throws BackupException if it says something else, or is none
     */
    Envelope read(TransportResponse response, SecretMask mask, Instant now) {
        int status = response.status();
        ErrorDetail blank = ErrorDetail.of("The service answered with HTTP " + status + " and no envelope")
                .withHttpStatus(status)
                .withRetryAfter(HttpDates.retryAfter(response.fields(), now));
        byte[] body = response.body();
        if (body.length == 0) {
            throw ServiceErrors.uncoded(said(blank, "The service answered with nothing (HTTP " + status + ")"), status);
        }
        Envelope envelope = decoded(body, blank, status)
                .orElseThrow(() -> ServiceErrors.uncoded(
                        said(blank, "The service's answer is JSON, but no envelope (HTTP " + status + ")"), status));
        if (envelope.isSuccess()) {
            return envelope;
        }
        String code = mask.mask(envelope.code());
        String message = mask.mask(envelope.message());
        String text = "The service answered " + code + (message.isEmpty() ? "" : ": " + message);
        throw ServiceErrors.coded(said(blank, text).withCode(code), envelope.code(), status);
    }

    /** Empty if it is JSON and no envelope. */
    private Optional<Envelope> decoded(byte[] body, ErrorDetail blank, int status) {
        try {
            return Envelope.of(codec.decode(body, limits));
        } catch (MalformedAnswerException noJson) {
            // With an error status such a body is an error page, and the status says more than it does.
            String words = status < 400
                    ? noJson.getMessage() + " (HTTP " + status + ")"
                    : "The service answered with HTTP " + status + " and an error page";
            throw ServiceErrors.uncoded(said(blank, words), status);
        }
    }

    private static ErrorDetail said(ErrorDetail detail, String message) {
        return new ErrorDetail(message, detail.hint(), detail.code(), detail.httpStatus(), detail.retryAfter());
    }
}
