package io.cdsbackup.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * A backup in the file store.
 *
 * @param backup the backup
 * @param key under which name its file is kept
 * @param etag what tells this content from another one, in quotes
 * @param modified when the content came here, in whole seconds
 */
record StoredBackup(SandboxBackup backup, String key, String etag, Instant modified) {

    static StoredBackup of(SandboxBackup backup, long version, Instant now) {
        String key = keyOf(backup.instance().value(), backup.id().value());
        String etag = '"' + digest(key, Long.toString(version)) + '"';
        return new StoredBackup(backup, key, etag, now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Tells nothing of the ids, as a real store's names do not. */
    static String keyOf(String instance, String id) {
        return digest(instance, id);
    }

    private static String digest(String first, String second) {
        MessageDigest digest = Digests.sha256();
        digest.update(first.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(second.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
