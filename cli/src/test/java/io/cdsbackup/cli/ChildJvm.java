package io.cdsbackup.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts JVMs like this one, with this one's class path. */
public final class ChildJvm {

    private ChildJvm() {}

    static Process start(String mainClass, String... args) throws IOException {
        return builder(Map.of(), List.of(), mainClass, args).start();
    }

    public static ProcessBuilder builder(
            Map<String, String> environment, List<String> jvmOptions, String mainClass, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = builder.environment();
        // Nothing of the machine's own settings; the JVM itself needs no variable.
        variables.clear();
        variables.put("CDS_CREDENTIALS_FILE", "/nowhere/credentials");
        variables.putAll(environment);
        return builder;
    }
}
