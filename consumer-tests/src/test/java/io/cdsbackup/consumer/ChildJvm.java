package io.cdsbackup.consumer;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own, the same that the tests run on: nothing of theirs is on its paths, in its environment or among its
 * properties.
 */
final class ChildJvm {

    /**
     * How it went.
     *
     * @param exitCode the process's exit code
     * @param out what it wrote to its standard output, line by line
     * @param err what it wrote to its standard error, line by line
     */
    record Outcome(int exitCode, List<String> out, List<String> err) {}

    private static final long PATIENCE_SECONDS = 90;

    private final Path folder;
    private final List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    private final Map<String, String> environment = new LinkedHashMap<>(Map.of("LC_ALL", "C.UTF-8"));

    private ChildJvm(Path folder) {
        this.folder = folder;
    }

    /** Works in a folder, which is its home, too. */
    static ChildJvm in(Path folder) {
        return new ChildJvm(folder).option("-Duser.home=" + folder);
    }

    ChildJvm option(String option) {
        options.add(option);
        return this;
    }

    ChildJvm environment(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    Outcome runClass(List<Path> classPath, String mainClass, String... arguments) {
        return run(List.of("--class-path", joined(classPath), mainClass), arguments);
    }

    /** Runs a class of a module that has its package's name. */
    Outcome runModule(List<Path> modulePath, String mainClass, String... arguments) {
        String module = mainClass.substring(0, mainClass.lastIndexOf('.'));
        return run(List.of("--module-path", joined(modulePath), "--module", module + "/" + mainClass), arguments);
    }

    Outcome runJar(Path jar, String... arguments) {
        return run(List.of("-jar", jar.toString()), arguments);
    }

    /** Has the launcher look at modules and end. */
    Outcome look(List<Path> modulePath, String... what) {
        return run(List.of("--module-path", joined(modulePath)), what);
    }

    private Outcome run(List<String> what, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(what);
        command.addAll(List.of(arguments));
        try {
            // Files, not pipes: nobody has to read them while it runs.
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            int exitCode = await(builder.start());
            return new Outcome(exitCode, Files.readAllLines(out), Files.readAllLines(err));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The JVM has not ended after " + PATIENCE_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while a JVM ran", interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(joining(File.pathSeparator));
    }
}
