package io.cdsbackup.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The format of a backup's file, as its first bytes tell: no page of the vendor states it. */
public enum BackupFormat {
    /** Percona XtraBackup's stream. */
    XBSTREAM,
    /** gzip. */
    GZIP,
    /** Zstandard. */
    ZSTD,
    /** Zip. */
    ZIP,
    /** tar. */
    TAR,
    /** SQL statements as text. */
    SQL,
    /** None of those. */
    UNKNOWN;

    /** How many of a file's first bytes tell its format. */
    public static final int HEAD_BYTES = 512;

    /**
     * Tells the format.
     *
     * @param head a file's first bytes, up to {@link #HEAD_BYTES}; fewer if the file is shorter
     * @return the format
     */
    public static BackupFormat sniff(byte[] head) {
        if (starts(head, 0, "XBSTCK01")) {
            return XBSTREAM;
        }
        if (starts(head, 0, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (starts(head, 0, 0x28, 0xb5, 0x2f, 0xfd)) {
            return ZSTD;
        }
        if (starts(head, 0, 'P', 'K', 3, 4) || starts(head, 0, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 257, "ustar")) {
            return TAR;
        }
        return looksLikeSql(head) ? SQL : UNKNOWN;
    }

    /**
     * The word for it in manifests.
     *
     * @return such as {@code xbstream}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean looksLikeSql(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).stripLeading().toUpperCase(Locale.ROOT);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).stripLeading();
        }
        return text.startsWith("-- ")
                || text.startsWith("/*!")
                || text.startsWith("CREATE ")
                || text.startsWith("DROP ")
                || text.startsWith("INSERT ")
                || text.startsWith("SET ")
                || text.startsWith("USE ");
    }

    private static boolean starts(byte[] head, int at, String ascii) {
        return starts(head, at, ascii.chars().toArray());
    }

    private static boolean starts(byte[] head, int at, int... magic) {
        if (head.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[at + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
