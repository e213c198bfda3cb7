package io.cdsbackup.port;

/**
 * How much JSON is read before it is refused.
 *
 * @param maxBytes how long the text may be
 * @param maxDepth how deep arrays and objects may be nested
 */
public record JsonLimits(int maxBytes, int maxDepth) {

    /**
     * Checks the bounds.
     *
     * @param maxBytes how long the text may be
     * @param maxDepth how deep arrays and objects may be nested
     * @throws IllegalArgumentException if either is not positive
     */
    public JsonLimits {
        if (maxBytes < 1 || maxDepth < 1) {
            throw new IllegalArgumentException("A limit must be at least 1");
        }
    }
}
