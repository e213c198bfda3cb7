package io.cdsbackup.internal.api;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.internal.events.CallEvents;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.NonceSource;
import io.cdsbackup.port.SignedUri;
import io.cdsbackup.port.Signer;
import io.cdsbackup.port.SigningRequest;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One attempt at a call: signed with a nonce and a timestamp of its own, sent once, read. */
final class ApiAttempt {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    /** Ten thousand backups; as tiny objects, read, they take some thirty times as much. */
    private static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

    private static final int MAX_DEPTH = 64;

    private final Endpoint endpoint;
    private final Signer signer;
    private final Transport transport;
    private final JsonCodec codec;
    private final EnvelopeReader envelopes;
    private final NonceSource nonces;
    private final InstantSource clock;
    private final HttpFields fields;

    ApiAttempt(ApiSettings settings) {
        this.endpoint = settings.endpoint();
        this.signer = settings.signer();
        this.transport = settings.transport();
        this.codec = settings.codec();
        this.envelopes = new EnvelopeReader(settings.codec(), new JsonLimits(MAX_BODY_BYTES, MAX_DEPTH));
        this.nonces = settings.nonces();
        this.clock = settings.timing().clock();
        this.fields = HttpFields.NONE
                .with("Accept", "application/json")
                .with("User-Agent", "cds-backup/" + settings.toolVersion());
    }

    private TransportRequest request(ApiCall<?> call, SignedUri signed) {
        JsonObject body = call.body();
        return body == null
                ? TransportRequest.get(signed, fields, DEADLINE, MAX_BODY_BYTES)
                : TransportRequest.post(
                        signed,
                        fields.with("Content-Type", "application/json"),
                        codec.encode(body),
                        DEADLINE,
                        MAX_BODY_BYTES);
    }

    /**
     * Makes the attempt.
     *
     * @param call what to call
     * @param credentials what to sign with
     * @param skew how far the service's clock is off
     * @param events is told how it ended
     * @return what came of it
     * @param <T> what the answer is read as
     */
    <T> Outcome<T> make(ApiCall<T> call, Credentials credentials, ClockSkew skew, CallEvents events) {
        Instant now = clock.instant();
        SignedUri signed = signer.sign(
                new SigningRequest(call.method(), endpoint, call.action(), call.parameters()),
                credentials,
                skew.apply(now),
                nonces.next());
        TransportRequest request = request(call, signed);
        SecretMask mask = SecretMask.of(credentials, signed);
        TransportResponse response = null;
        long sentAt = events.now();
        try {
            response = transport.exchange(request);
            T answer = call.reader().read(envelopes.read(response, mask, clock.instant()));
            events.attempt(sentAt, response.status(), null);
            return new Outcome.Answered<>(answer);
        } catch (BackupException failure) {
            events.attempt(sentAt, status(response), failure.kind());
            return new Outcome.Failed<>(failure, response == null ? HttpFields.NONE : response.fields());
        } catch (Throwable failure) {
            events.attempt(sentAt, status(response), CallEvents.kind(failure));
            throw failure;
        }
    }

    private static @Nullable Integer status(@Nullable TransportResponse response) {
        return response == null ? null : response.status();
    }
}
