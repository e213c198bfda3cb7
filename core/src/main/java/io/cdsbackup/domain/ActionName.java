package io.cdsbackup.domain;

/**
 * What a call of the client does: the vendor's name of an action, such as {@code DescribeBackups}, or {@code Download} for a
 * whole download.
 *
 * <p>Letters alone, so that it can stand anywhere: in a log, in a metric's tag, in a file name.
 *
 * @param value the name
 */
public record ActionName(String value) {

    /** A whole download, from the question whether the file is there already to its final name. */
    public static final ActionName DOWNLOAD = new ActionName("Download");

    private static final int LONGEST = 64;

    /**
     * Checks the name.
     *
     * @param value the name
     * @throws IllegalArgumentException if it is anything but 1 to 64 letters from A to Z, in either case
     */
    public ActionName {
        if (value.isEmpty() || value.length() > LONGEST || !isLetters(value)) {
            throw new IllegalArgumentException("An action's name is 1 to " + LONGEST + " letters");
        }
    }

    /**
     * The action of this name.
     *
     * @param value the name
     * @return the action
     * @throws IllegalArgumentException if it is anything but 1 to 64 letters from A to Z, in either case
     */
    public static ActionName of(String value) {
        return new ActionName(value);
    }

    private static boolean isLetters(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
