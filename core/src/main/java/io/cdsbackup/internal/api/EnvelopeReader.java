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
        Envelope envelope = envelope(response, now);
        if (envelope.isSuccess()) {
            return envelope;
        }
        String code = mask.mask(envelope.code());
        String message = mask.mask(envelope.message());
        String text = "The service answered " + code + (message.isEmpty() ? "" : ": " + message);
        throw ServiceErrors.coded(detail(response, now, text).withCode(code), envelope.code(), response.status());
    }

    private Envelope envelope(TransportResponse response, Instant now) {
        int status = response.status();
        byte[] body = response.body();
        if (body.length == 0) {
            throw uncoded(response, now, "The service answered with nothing (HTTP " + status + ")");
        }
        Optional<Envelope> read;
        try {
            read = Envelope.of(codec.decode(body, limits));
        } catch (MalformedAnswerException noJson) {
            // With an error status such a body is an error page, and the status says more than it does.
            String words = status < 400
                    ? noJson.getMessage() + " (HTTP " + status + ")"
                    : "The service answered with HTTP " + status + " and an error page";
            throw uncoded(response, now, words);
        }
        return read.orElseThrow(
                () -> uncoded(response, now, "The service's answer is JSON, but no envelope (HTTP " + status + ")"));
    }

    private static BackupException uncoded(TransportResponse response, Instant now, String words) {
        return ServiceErrors.uncoded(detail(response, now, words), response.status());
    }

    private static ErrorDetail detail(TransportResponse response, Instant now, String message) {
        return ErrorDetail.of(message)
                .withHttpStatus(response.status())
                .withRetryAfter(HttpDates.retryAfter(response.fields(), now));
    }
}
