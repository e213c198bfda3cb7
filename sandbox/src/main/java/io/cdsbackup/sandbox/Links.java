package io.cdsbackup.sandbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The presigned links of the file store. Each has an expiry and a number of its own in its query, and a signature over
 * its path and both, so that two links to one file are never the same text.
 */
final class Links {

    static final String PATH_PREFIX = "/mysql-backups/";

    /** What a link is worth. */
    enum Verdict {
        GOOD,
        UNSIGNED,
        FORGED,
        EXPIRED
    }

    private final byte[] key;
    private final Duration lifetime;
    private final InstantSource clock;
    private final Function<Door, URI> addresses;
    private final AtomicLong serials = new AtomicLong();
    private final AtomicLong expiredUpTo = new AtomicLong();
    private final Set<Long> expiredOnes = ConcurrentHashMap.newKeySet();

    Links(byte[] key, Duration lifetime, InstantSource clock, Function<Door, URI> addresses) {
        this.key = key.clone();
        this.lifetime = lifetime;
        this.clock = clock;
        this.addresses = addresses;
    }

    String issue(Door door, String fileKey) {
        String path = PATH_PREFIX + fileKey;
        String expires = Long.toString(clock.instant().plus(lifetime).getEpochSecond());
        String serial = Long.toString(serials.incrementAndGet());
        return addresses.apply(door) + path + "?Expires=" + expires + "&Serial=" + serial + "&Signature="
                + PercentCode.encoded(signature(door, path, expires, serial));
    }

    Verdict verdict(Incoming request) {
        Map<String, String> parameters = request.parameters();
        String expires = parameters.getOrDefault("Expires", "");
        String serial = parameters.getOrDefault("Serial", "");
        String given = parameters.getOrDefault(Query.SIGNATURE, "");
        if (expires.isEmpty() || serial.isEmpty() || given.isEmpty()) {
            return Verdict.UNSIGNED;
        }
        String expected = signature(request.door(), request.path(), expires, serial);
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            return Verdict.FORGED;
        }
        long number = Long.parseLong(serial);
        boolean called = number <= expiredUpTo.get() || expiredOnes.contains(number);
        boolean late = !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expires)));
        return called || late ? Verdict.EXPIRED : Verdict.GOOD;
    }

    /** Has the link of this request expire. */
    void expire(Incoming request) {
        expiredOnes.add(Long.parseLong(request.parameters().getOrDefault("Serial", "0")));
    }

    /** Has all links expire that were given out so far. */
    void expireAll() {
        expiredUpTo.set(serials.get());
    }

    private String signature(Door door, String path, String expires, String serial) {
        String signed = "GET\n" + door + "\n" + path + "\n" + expires + "\n" + serial;
        return Base64.getEncoder().encodeToString(RequestSignature.hmac(key, signed.getBytes(StandardCharsets.UTF_8)));
    }
}
