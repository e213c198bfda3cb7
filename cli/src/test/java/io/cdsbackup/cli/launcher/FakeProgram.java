package io.cdsbackup.cli.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that notes how it is called, and then does what the test says. */
final class FakeProgram {

    private static final List<String> NOTED =
            List.of("CDS_LANG", "JAVA_HOME", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "MAVEN_OPTS");

    private final Path notes;

    /** Keeps the notes in a folder of its own. */
    FakeProgram(Path notes) throws IOException {
        this.notes = Files.createDirectories(notes);
        does(":");
    }

    /** What it does when it is called, in the shell's language. */
    void does(String... lines) throws IOException {
        Files.writeString(notes.resolve("does"), String.join("\n", lines) + "\n");
    }

    void installAs(Path file) throws IOException {
        Path note = notes.toAbsolutePath();
        write(
                file,
                "#!/bin/sh",
                "notes=" + Shell.quoted(note),
                "printf '%s\\0' \"$@\" >\"$notes/arguments\"",
                "for name in " + String.join(" ", NOTED) + "; do",
                "  eval \"[ -z \\\"\\${$name+x}\\\" ] || printf '%s=%s\\n' $name \\\"\\$$name\\\"\"",
                "done >\"$notes/environment\"",
                "printf '%s\\n' \"$0\" >\"$notes/called\"",
                "pwd >\"$notes/folder\"",
                "printf '%s\\n' \"$$\" >>\"$notes/runs\"",
                "PATH=" + Shell.quoted(System.getenv("PATH")),
                ". \"$notes/does\"");
    }

    /** Makes a file that can be run. */
    static void write(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /** The process ids of its runs. */
    List<Long> runs() throws IOException {
        Path runs = notes.resolve("runs");
        return Files.exists(runs)
                ? Files.readAllLines(runs).stream().map(Long::valueOf).toList()
                : List.of();
    }

    List<String> arguments() throws IOException {
        String all = Files.readString(notes.resolve("arguments"), UTF_8);
        return List.of(all.substring(0, all.length() - 1).split("\0", -1));
    }

    /** The variables that the launcher has to do with, as far as they are set. */
    Map<String, String> environment() throws IOException {
        try (Stream<String> lines = Files.lines(notes.resolve("environment"), UTF_8)) {
            return lines.map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
        }
    }

    /** The path that it was called by. */
    Path called() throws IOException {
        return Path.of(Files.readString(notes.resolve("called"), UTF_8).strip());
    }

    Path workingFolder() throws IOException {
        return Path.of(Files.readString(notes.resolve("folder"), UTF_8).strip());
    }
}
