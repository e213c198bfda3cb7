package io.cdsbackup.cli.soak;

/** Says what was measured, in the build's output. Not by a logger: the command's own are what these tests have. */
final class Measured {

    private Measured() {}

    static void say(String what) {
        System.out.println(what);
    }
}
