package io.cdsbackup.cli.launcher;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A shell that may be a machine's {@code sh}. */
record Shell(Path program) {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    /** Dash, which knows nothing but what POSIX says; where it is not installed, what {@code sh} is. */
    static Shell strictest() {
        return new Shell(find("dash").or(() -> find("sh")).orElseThrow());
    }

    static Shell bash() {
        Optional<Path> bash = find("bash");
        assumeThat(bash).as("bash is installed").isPresent();
        return new Shell(bash.orElseThrow());
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
}
