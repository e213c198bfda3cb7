package io.cdsbackup.internal.download;

/**
 * What a plan turned out to have been made for wrongly: the file that answers is of another length, or comes in no parts.
 *
 * @param total the file's length; {@value #WHOLE} if it is to be fetched whole
 */
record OtherPlan(long total) {

    static final long WHOLE = -1;

    boolean isWhole() {
        return total == WHOLE;
    }
}
