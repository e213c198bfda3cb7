package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of the example's programs, run in a JVM of its own against a cloud in the JVM of the tests.
 *
 * @param exitCode how it ended
 * @param output what it wrote, to both of its streams
 */
public record Program(int exitCode, String output) {

    /** Runs it to its end, with what a user exports before, as the command {@code cds-backup sandbox} says it, and more. */
    public static Program run(SandboxCloud cloud, Map<String, String> more, String mainClass, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("CDS_ENDPOINT", cloud.endpoint().base().toString());
        environment.put("CDS_SECRET_ID", cloud.credentials().accessKeyId());
        environment.put("CDS_SECRET_KEY", cloud.credentials().secretKey());
        environment.putAll(more);
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Program(process.waitFor(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
