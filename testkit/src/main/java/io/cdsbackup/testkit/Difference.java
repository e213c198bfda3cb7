package io.cdsbackup.testkit;

/**
 * One respect in which a request is not the one expected.
 *
 * @param weight how far off that is
 * @param text what is different, to be read after a colon
 */
record Difference(int weight, String text) {

    static final int OF_DETAIL = 1;
    static final int OF_TARGET = 100;
    static final int OF_KIND = 10_000;

    static Difference between(String what, String actual, String expected, int weight) {
        return new Difference(weight, what + " is " + actual + ", not " + expected);
    }
}
