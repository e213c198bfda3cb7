package io.cdsbackup.cli.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;

/** A command that prints its arguments, each on a line, in UTF-8 whatever the locale. */
final class Echo {

    private Echo() {}

    public static void main(String[] args) {
        PrintStream stdout = new PrintStream(System.out, true, UTF_8);
        for (String argument : args) {
            stdout.println("[" + argument + "]");
        }
        System.exit(14);
    }
}
