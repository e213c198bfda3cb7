package io.cdsbackup.internal.parts;

/**
 * Parts side by side that one worker fetches by one request.
 *
 * @param first the first part's number
 * @param last the last part's number, included
 */
public record PartRun(int first, int last) {

    /**
     * Checks the order.
     *
     * @param first the first part's number
     * @param last the last part's number, included
     * @throws IllegalArgumentException if there is no part between the two
     */
    public PartRun {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("Not a run of parts: " + first + " to " + last);
        }
    }
}
