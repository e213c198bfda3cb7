package io.cdsbackup.sandbox;

/** The one rule for positions of a fault. */
final class Positions {

    private Positions() {}

    static void check(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("A fault's position cannot be negative: " + position);
        }
    }
}
