package io.cdsbackup.cli.packaged;

/** The least that a JVM can be asked for. */
final class Hello {

    private Hello() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
