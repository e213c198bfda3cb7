package io.cdsbackup.internal.download.model;

import io.cdsbackup.domain.Validators;
import java.util.Arrays;
import java.util.Random;

/** The remote file as it is at one time. No byte of one version says anything of another. */
record FileVersion(int number, int length, Validators validators) {

    static final int LONGEST = 4 << 20;
    private static final int APART = 8191;
    private static final byte[] NOISE = noise();

    /** How a file store tells one version from the next. */
    enum Marks {
        TAG,
        WEAK_TAG,
        TIME,
        TAG_AND_TIME,
        NONE
    }

    static FileVersion of(int number, int length, Marks marks) {
        String tag = "\"version-" + number + "\"";
        String time = "Sun, 01 Mar 2026 03:0" + number % 10 + ":00 GMT";
        return new FileVersion(
                number,
                length,
                switch (marks) {
                    case TAG -> new Validators(tag, null);
                    case WEAK_TAG -> new Validators("W/" + tag, null);
                    case TIME -> new Validators(null, time);
                    case TAG_AND_TIME -> new Validators(tag, time);
                    case NONE -> Validators.NONE;
                });
    }

    /** Some of its bytes; what lies beyond its end is noise as well. */
    byte[] bytes(long from, int count) {
        int start = number * APART + (int) from;
        return Arrays.copyOfRange(NOISE, start, start + count);
    }

    boolean is(byte[] content) {
        int start = number * APART;
        return content.length == length && Arrays.equals(NOISE, start, start + length, content, 0, length);
    }

    private static byte[] noise() {
        byte[] noise = new byte[LONGEST + 32 * APART];
        new Random(20260301).nextBytes(noise);
        return noise;
    }
}
