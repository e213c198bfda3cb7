package io.cdsbackup.sandbox;

/** Something wrong with a file, or with the way in which the file store gives it. */
public sealed interface ContentFault extends FileFault {

    /** The link that is used expires. */
    record ExpireLink() implements ContentFault {}

    /**
     * The file becomes another one.
     *
     * @param content the new bytes
     */
    record Change(Content content) implements ContentFault {}

    /** The whole file comes where a range was asked for. */
    record IgnoreRange() implements ContentFault {}

    /**
     * Another range comes than was asked for.
     *
     * @param shift by how many bytes it is off
     */
    record WrongRange(long shift) implements ContentFault {}

    /**
     * One byte is wrong.
     *
     * @param position where in the file
     */
    record Corrupt(long position) implements ContentFault {

        /**
         * Checks the position.
         *
         * @param position where in the file
         * @throws IllegalArgumentException if it is negative
         */
        public Corrupt {
            Positions.check(position);
        }
    }

    /** The true bytes are called gzip. */
    record GzipLabel() implements ContentFault {}
}
