package io.cdsbackup.internal.parts;

import io.cdsbackup.domain.ByteRange;

/**
 * How a file is cut: into parts of one size, of which the last may be shorter.
 *
 * @param total the file's length in bytes
 * @param partSize the length of a part in bytes
 */
public record PartPlan(long total, long partSize) {

    /** So that a checkpoint stays small and is quickly written, however long the file is. */
    public static final int MOST_PARTS = 4096;

    private static final long SMALLEST = 1L << 20;
    private static final long LARGEST_UNASKED = 16L << 20;

    /** Enough for each connection to come back often, and so for all to end at about the same time. */
    private static final int PARTS_A_CONNECTION = 8;

    /**
     * Checks the numbers.
     *
     * @param total the file's length in bytes
     * @param partSize the length of a part in bytes
     * @throws IllegalArgumentException if either cannot be, or there would be more parts than {@value #MOST_PARTS}
     */
    public PartPlan {
        if (total < 0 || partSize < 1 || ceilDiv(total, partSize) > MOST_PARTS) {
            throw new IllegalArgumentException("Not a plan: " + total + " bytes in parts of " + partSize);
        }
    }

    /**
     * A plan for a file.
     *
     * @param total the file's length in bytes
     * @param connections how many parts are fetched at once
     * @param asked the size of a part that the caller asked for; 0 for none. A larger one is taken where there would be too
     *     many parts
     * @return the plan
     */
    public static PartPlan of(long total, int connections, long asked) {
        long fewest = ceilDiv(total, MOST_PARTS);
        long wanted = asked > 0 ? asked : clamp(ceilDiv(total, (long) connections * PARTS_A_CONNECTION));
        return new PartPlan(total, Math.max(wanted, Math.max(fewest, 1)));
    }

    /**
     * How many parts there are.
     *
     * @return 0 for an empty file
     */
    public int count() {
        return (int) ceilDiv(total, partSize);
    }

    /**
     * Which bytes a part has.
     *
     * @param part its number, from 0
     * @return the bytes
     */
    public ByteRange range(int part) {
        long first = part * partSize;
        // In this order, since a plan that was read may reach to the end of what a long can be.
        return ByteRange.of(first, first + Math.min(total - first, partSize) - 1);
    }

    /**
     * Which part has a byte.
     *
     * @param position where the byte is
     * @return the part's number
     */
    public int partAt(long position) {
        return (int) (position / partSize);
    }

    private static long clamp(long size) {
        return Math.min(LARGEST_UNASKED, Math.max(SMALLEST, size));
    }

    private static long ceilDiv(long dividend, long divisor) {
        return dividend / divisor + (dividend % divisor == 0 ? 0 : 1);
    }
}
