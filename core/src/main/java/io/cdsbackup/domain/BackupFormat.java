package io.cdsbackup.domain;

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

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

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
        String text = characters(head).stripLeading();
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(BYTE_ORDER_MARK.length()).stripLeading();
        }
        text = text.toUpperCase(Locale.ROOT);
        return text.startsWith("-- ")
                || text.startsWith("/*!")
                || text.startsWith("CREATE ")
                || text.startsWith("DROP ")
                || text.startsWith("INSERT ")
                || text.startsWith("SET ")
                || text.startsWith("USE ");
    }

    /** Each byte as a character: all that is looked for is ASCII. */
    private static String characters(byte[] head) {
        StringBuilder text = new StringBuilder(head.length);
        for (byte one : head) {
            text.append((char) (one & 0xff));
        }
        return text.toString();
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
