package io.cdsbackup.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Random;

/** Changes a few bytes at random, as a broken disk or a curious person would. */
record Mutation(Random random) {

    private static final byte[] TELLING = "{}[]\",:-.eE0123456789\\n\0\377".getBytes(ISO_8859_1);

    byte[] of(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            changed = once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] bytes) {
        if (bytes.length < 2) {
            return new byte[] {telling(), telling()};
        }
        int at = random.nextInt(bytes.length - 1);
        int to = at + 1 + random.nextInt(Math.min(24, bytes.length - at - 1));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
            case 3 -> set(bytes, at, (byte) (bytes[at] ^ (1 << random.nextInt(8))));
            default -> set(bytes, at, telling());
        };
    }

    private byte telling() {
        return TELLING[random.nextInt(TELLING.length)];
    }

    private static byte[] set(byte[] bytes, int at, byte value) {
        byte[] changed = bytes.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
