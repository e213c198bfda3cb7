package io.cdsbackup.sandbox;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Noise by position: one table of random words, and for each block of that size one more word that is mixed into all of
 * the block. A word then costs one exclusive-or, which is what keeps a transfer of many gigabytes from measuring the
 * generator, and yet no two blocks are alike, so that bytes in the wrong place are found out.
 */
final class GeneratedContent implements Content {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WORDS = 8192;
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long length;
    private final long seed;
    private final long[] table = new long[WORDS];

    GeneratedContent(long length, long seed) {
        if (length < 0) {
            throw new IllegalArgumentException("A content's length cannot be negative: " + length);
        }
        this.length = length;
        this.seed = mixed(seed);
        for (int i = 0; i < WORDS; i++) {
            table[i] = mixed(this.seed + i * GOLDEN_GAMMA);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long position, byte[] target, int offset, int count) {
        Objects.checkFromIndexSize(position, count, length);
        Objects.checkFromIndexSize(offset, count, target.length);
        int at = offset;
        int end = offset + count;
        long from = position;
        while (at < end && from % Long.BYTES != 0) {
            target[at++] = byteAt(from++);
        }
        while (end - at >= Long.BYTES) {
            int first = (int) (from / Long.BYTES % WORDS);
            int words = Math.min(WORDS - first, (end - at) / Long.BYTES);
            fill(target, at, first, words, blockKey(from));
            at += words * Long.BYTES;
            from += (long) words * Long.BYTES;
        }
        while (at < end) {
            target[at++] = byteAt(from++);
        }
    }

    private void fill(byte[] target, int offset, int firstWord, int words, long key) {
        for (int i = 0; i < words; i++) {
            WORD.set(target, offset + i * Long.BYTES, table[firstWord + i] ^ key);
        }
    }

    private byte byteAt(long position) {
        long word = table[(int) (position / Long.BYTES % WORDS)] ^ blockKey(position);
        return (byte) (word >>> (position % Long.BYTES * Byte.SIZE));
    }

    private long blockKey(long position) {
        return mixed(seed ^ (position / ((long) WORDS * Long.BYTES)) * GOLDEN_GAMMA);
    }

    /** The finishing steps of SplitMix64: every bit of the input reaches every bit of the output. */
    static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
