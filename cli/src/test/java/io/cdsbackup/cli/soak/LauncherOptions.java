package io.cdsbackup.cli.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the launcher script gives to the JVM of a download, read from the script, so that a measurement is of what users run. */
final class LauncherOptions {

    private static final Pattern START = Pattern.compile("(?m)^exec \"\\$java\" (.*) \"\\$@\"$");
    private static final Pattern ADDED = Pattern.compile("(?ms)^set -- (-XX:.*?) \"\\$@\"$");

    private LauncherOptions() {}

    static List<String> read() throws IOException {
        String script = Files.readString(Path.of("..", "cds-backup"));
        List<String> options = new ArrayList<>(words(START, script));
        options.addAll(words(ADDED, script));
        return options;
    }

    private static List<String> words(Pattern line, String script) {
        Matcher found = line.matcher(script);
        if (!found.find()) {
            throw new AssertionError("The launcher starts java in another way than " + line);
        }
        return List.of(
                found.group(1).replace("\\\n", " ").replace("'", "").trim().split(" +"));
    }
}
