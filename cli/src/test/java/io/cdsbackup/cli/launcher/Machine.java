package io.cdsbackup.cli.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A machine for the launcher, whose PATH leads to nothing but what is put there. */
final class Machine implements AutoCloseable {

    private static final List<String> TOOLS = List.of(
            "cat",
            "date",
            "find",
            "flock",
            "head",
            "mkdir",
            "mv",
            "ps",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "touch",
            "tr",
            "uname");

    private final Path folder;
    private final Path tools;
    private final Shell shell;
    private final Map<String, String> variables = new HashMap<>();
    private final List<Process> started = new ArrayList<>();
    private final FakeProgram java;
    private final FakeProgram maven;

    /** Has a Java 17 development kit and a Maven that builds. */
    Machine(Path folder, Shell shell) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.shell = shell;
        tools = Files.createDirectories(this.folder.resolve("tools"));
        for (String tool : TOOLS) {
            Optional<Path> real = Shell.find(tool);
            if (real.isPresent()) {
                Files.createSymbolicLink(tools.resolve(tool), real.get());
            }
        }
        // The launcher's wait between two looks at a lock; tests wait for nothing.
        FakeProgram.write(tools.resolve("sleep"), "#!/bin/sh", ":");
        FakeProgram.write(tools.resolve("locale"), "#!/bin/sh", "echo UTF-8");
        java = new FakeProgram(this.folder.resolve("java-notes"));
        java.does("echo the result");
        maven = new FakeProgram(this.folder.resolve("maven-notes"));
        maven.does(
                "echo the compiler speaks",
                "mkdir -p cli/target/launcher",
                "echo jar >cli/target/launcher/cds-backup.jar");
        maven.installAs(tools.resolve("mvn"));
        addJdk("jdk", "17.0.9");
        path("jdk/bin");
    }

    Path folder() {
        return folder;
    }

    FakeProgram java() {
        return java;
    }

    FakeProgram maven() {
        return maven;
    }

    /** A development kit in a folder of this machine. */
    Path addJdk(String name, String version) throws IOException {
        Path home = addRuntime(name, version);
        FakeProgram.write(home.resolve("bin/javac"), "#!/bin/sh");
        return home;
    }

    /** A Java that can run but not compile. */
    Path addRuntime(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        java.installAs(home.resolve("bin/java"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nJAVA_VERSION_DATE=\"2023-10-17\"\n");
        return home;
    }

    /** The PATH's folders before the one of the tools, which is the last. */
    Machine path(String... folders) {
        StringBuilder path = new StringBuilder();
        for (String each : folders) {
            path.append(folder.resolve(each)).append(File.pathSeparator);
        }
        return set("PATH", path.append(tools).toString());
    }

    Machine set(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Machine without(String tool) throws IOException {
        Files.deleteIfExists(tools.resolve(tool));
        return this;
    }

    /** What {@code locale charmap} says of the locale that is set. */
    Machine charmap(String name) throws IOException {
        FakeProgram.write(tools.resolve("locale"), "#!/bin/sh", "[ \"$1\" = charmap ] && echo " + Shell.quoted(name));
        return this;
    }

    /** Starts a script by its path, and waits for the end. */
    Finished run(Object script, String... arguments) throws IOException, InterruptedException {
        return start(script, arguments).finish();
    }

    Launch start(Object script, String... arguments) throws IOException {
        return startIn(folder, script, arguments);
    }

    Launch startIn(Path workingFolder, Object script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Signals.asByDefault());
        command.add(shell.program().toString());
        command.add(script.toString());
        command.addAll(List.of(arguments));
        return startCommand(workingFolder, command);
    }

    /** Starts any command, without this machine's shell. */
    Launch startCommand(Path workingFolder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Path stdout = Files.createTempFile(folder, "stdout", "");
        Process process = builder.redirectOutput(stdout.toFile()).start();
        started.add(process);
        return new Launch(process, stdout);
    }

    /** Ends what a failed test has left running. */
    @Override
    public void close() throws IOException {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        for (long run : maven.runs()) {
            ProcessHandle.of(run).ifPresent(ProcessHandle::destroyForcibly);
        }
        removeLinks();
    }

    /** JUnit removes the rest, and would warn of each link that leads out of the folder. */
    private void removeLinks() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }
}
