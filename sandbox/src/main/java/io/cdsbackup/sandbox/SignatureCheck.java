package io.cdsbackup.sandbox;

import io.cdsbackup.domain.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The check that every API request must pass, on the raw query. A nonce counts as used from the first request on whose
 * signature was right, whatever became of that request.
 */
final class SignatureCheck {

    /** How far a timestamp may be off. */
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private static final List<String> REQUIRED = List.of(
            "Action",
            "AccessKeyId",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "Timestamp",
            "Version",
            Query.SIGNATURE);

    private static final Map<String, String> FIXED =
            Map.of("SignatureMethod", "HMAC-SHA1", "SignatureVersion", "1.0", "Version", "2019-08-08");

    private final Supplier<Credentials> credentials;
    private final InstantSource clock;
    private final Set<String> usedNonces = ConcurrentHashMap.newKeySet();

    SignatureCheck(Supplier<Credentials> credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Why the request is refused, or null if it is not. */
    @Nullable
    ApiAnswer refusal(Incoming request) {
        ApiAnswer malformed = malformed(request.query());
        if (malformed != null) {
            return malformed;
        }
        Map<String, String> parameters = request.parameters();
        Credentials valid = credentials.get();
        if (!valid.accessKeyId().equals(parameters.get("AccessKeyId"))) {
            return ApiAnswer.refusal(401, "InvalidAccessKeyId", "The access key is not known.");
        }
        String expected = RequestSignature.of(request.method(), request.query().canonical(), valid.secretKey());
        if (!same(expected, parameters.getOrDefault(Query.SIGNATURE, ""))) {
            return ApiAnswer.refusal(403, "SignatureDoesNotMatch", "The signature is not that of this request.");
        }
        if (!usedNonces.add(parameters.getOrDefault("SignatureNonce", ""))) {
            return ApiAnswer.refusal(400, "SignatureNonceUsed", "The SignatureNonce was used before.");
        }
        return staleness(parameters.getOrDefault("Timestamp", ""));
    }

    private static @Nullable ApiAnswer malformed(Query query) {
        String problem = query.problem();
        if (problem != null) {
            return ApiAnswer.refusal(400, "InvalidParameter", "The query cannot be read: " + problem + ".");
        }
        for (String name : REQUIRED) {
            if (query.parameters().getOrDefault(name, "").isEmpty()) {
                return ApiAnswer.argMissing(name);
            }
        }
        for (Map.Entry<String, String> fixed : FIXED.entrySet()) {
            if (!fixed.getValue().equals(query.parameters().get(fixed.getKey()))) {
                return ApiAnswer.refusal(
                        400, "InvalidParameter", fixed.getKey() + " must be " + fixed.getValue() + ".");
            }
        }
        if (!query.isCanonical()) {
            return ApiAnswer.refusal(
                    400,
                    "InvalidParameter",
                    "The query is not in the canonical form: names in order, all but A-Z a-z 0-9 - _ . ~ as %XX in"
                            + " upper-case hex, and the Signature last.");
        }
        return null;
    }

    private @Nullable ApiAnswer staleness(String timestamp) {
        Instant stated;
        try {
            stated = TIMESTAMP.parse(timestamp, Instant::from);
        } catch (DateTimeException unreadable) {
            return ApiAnswer.refusal(400, "InvalidParameter", "Timestamp must be like 2026-01-31T23:59:59Z.");
        }
        Duration off = Duration.between(stated, clock.instant()).abs();
        return off.compareTo(TOLERANCE) > 0
                ? ApiAnswer.refusal(400, "RequestExpired", "The Timestamp is too far from the service's time.")
                : null;
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
