package io.cdsbackup.sandbox;

import java.time.Duration;

/** Something wrong with the connection that an answer, of the API or of the file store, comes over. */
public sealed interface LineFault extends ApiFault, FileFault {

    /**
     * The connection is reset in mid-body.
     *
     * @param after how many bytes of the body are sent before
     */
    record Reset(long after) implements LineFault {

        /**
         * Checks the position.
         *
         * @param after how many bytes of the body are sent before
         * @throws IllegalArgumentException if it is negative
         */
        public Reset {
            Positions.check(after);
        }
    }

    /**
     * The connection ends in mid-body.
     *
     * @param after how many bytes of the body are sent before
     */
    record Truncate(long after) implements LineFault {

        /**
         * Checks the position.
         *
         * @param after how many bytes of the body are sent before
         * @throws IllegalArgumentException if it is negative
         */
        public Truncate {
            Positions.check(after);
        }
    }

    /**
     * The body stops coming.
     *
     * @param after how many bytes of the body are sent before
     */
    record Stall(long after) implements LineFault {

        /**
         * Checks the position.
         *
         * @param after how many bytes of the body are sent before
         * @throws IllegalArgumentException if it is negative
         */
        public Stall {
            Positions.check(after);
        }
    }

    /** The answer never begins. */
    record Silence() implements LineFault {}

    /** The connection ends before the answer begins. */
    record Drop() implements LineFault {}

    /**
     * The body comes drop by drop.
     *
     * @param bytes the size of a drop
     * @param pause the real time between two
     */
    record Drip(int bytes, Duration pause) implements LineFault {

        /**
         * Checks the drop.
         *
         * @param bytes the size of a drop
         * @param pause the real time between two
         * @throws IllegalArgumentException if a drop has no byte, or the pause is negative
         */
        public Drip {
            if (bytes < 1 || pause.isNegative()) {
                throw new IllegalArgumentException("A drip needs drops of at least one byte, and no negative pause");
            }
        }
    }

    /**
     * Something that is not HTTP comes, and then the end of the connection.
     *
     * @param text what comes, sent as ISO 8859-1
     */
    record Garbage(String text) implements LineFault {}

    /** The answer states no length. */
    record NoLength() implements LineFault {}
}
