package io.cdsbackup.internal.download.model;

/** How many runs went which way: so that a model in which nothing happens is seen to be one. */
final class Tally {

    int whole;
    int failed;
    int resumed;
    int crashes;

    void add(Tally other) {
        whole += other.whole;
        failed += other.failed;
        resumed += other.resumed;
        crashes += other.crashes;
    }

    @Override
    public String toString() {
        return whole + " runs brought the file, " + resumed + " of them with what an earlier one had left; " + failed
                + " failed; " + crashes + " crashed";
    }
}
