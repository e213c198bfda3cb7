package io.cdsbackup.cli.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A shell that may be a machine's {@code /bin/sh}. */
record Shell(String name, List<String> command) {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    /** The shells of this machine. */
    static Stream<Shell> installed() {
        return Stream.of(
                        find("sh").map(file -> new Shell("sh", List.of(file.toString()))),
                        find("dash").map(file -> new Shell("dash", List.of(file.toString()))),
                        find("bash").map(file -> new Shell("bash", List.of(file.toString()))),
                        find("busybox").map(file -> new Shell("busybox sh", List.of(file.toString(), "sh"))))
                .flatMap(Optional::stream);
    }

    /** The one that every system has. */
    static Shell standard() {
        return installed().findFirst().orElseThrow();
    }

    /** Where this machine's PATH has a program. */
    static Optional<Path> find(String program) {
        return SEPARATOR
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A word, so quoted that a shell reads it as it is. */
    static String quoted(Object word) {
        return "'" + word.toString().replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return name;
    }
}
