package io.cdsbackup.cli.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the launcher script gives to the JVM, read from the script, so that a measurement is of what users run. */
final class LauncherOptions {

    private static final Pattern START = Pattern.compile("(?m)^exec \"\\$java\" (.*) \"\\$@\"$");

    private LauncherOptions() {}

    static List<String> read() throws IOException {
        String script = Files.readString(Path.of("..", "cds-backup"));
        String options = START.matcher(script)
                .results()
                .map((MatchResult start) -> start.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The launcher starts no java"));
        return List.of(options.split(" "));
    }
}
