package io.cdsbackup.cli.output;

import java.util.Locale;

/** Numbers of bytes, for people. */
public final class ByteCount {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private ByteCount() {}

    /**
     * A number of bytes with a unit that keeps it short.
     *
     * @param bytes the number
     * @return such as {@code 512 B} or {@code 66.5 KiB}
     */
    public static String of(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double value = bytes / 1024.0;
        int unit = 0;
        // From here on one decimal would round up to 1024.0.
        while (value >= 1023.95) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }
}
