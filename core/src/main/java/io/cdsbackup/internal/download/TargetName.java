package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The file name that a backup has by default: {@code INSTANCE_BACKUP}, each id percent-encoded to {@code [A-Za-z0-9.-]}. It
 * depends on nothing but the two ids, so that the next run finds what this one left, whatever the link is then.
 */
public final class TargetName {

    /** File systems end names at 255 bytes; the longest suffix beside the file is {@code .manifest.json} and a temporary's. */
    private static final int LONGEST = 255 - 32;

    private static final int HASH_DIGITS = 16;

    private TargetName() {}

    /**
     * The name.
     *
     * @param instance the instance
     * @param backup the backup
     * @return a plain file name in ASCII, never starting with a dot or a hyphen
     */
    public static String of(InstanceUuid instance, BackupId backup) {
        String name = encoded(instance.value()) + "_" + encoded(backup.value());
        if (name.startsWith(".") || name.startsWith("-")) {
            name = percent(name.charAt(0)) + name.substring(1);
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        // The hash is of the whole name, so that two long names with the same beginning stay apart.
        return name.substring(0, LONGEST - HASH_DIGITS - 1) + "_" + hash(name);
    }

    private static String encoded(String id) {
        StringBuilder out = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '.' || b == '-';
            out.append(plain ? String.valueOf((char) b) : percent(b));
        }
        return out.toString();
    }

    private static String percent(int b) {
        String hex = Integer.toHexString(b & 0xff).toUpperCase(java.util.Locale.ROOT);
        return "%" + (hex.length() < 2 ? "0" : "") + hex;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return Sha256.ofDigest(digest).hex().substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java runtime has SHA-256", absent);
        }
    }
}
