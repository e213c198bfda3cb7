package io.cdsbackup.cli.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.ChildJvm;
import io.cdsbackup.cli.Main;
import io.cdsbackup.cli.Outcome;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A {@code get} of one backup into one folder, each run of it in a process of its own.
 *
 * @param cloud where the backup is
 * @param backup the backup
 * @param folder where its file shall stand
 * @param options further options of the command
 */
record Get(SandboxCloud cloud, SandboxBackup backup, Path folder, List<String> options) {

    static Get of(SandboxCloud cloud, SandboxBackup backup, Path folder, String... options) {
        return new Get(cloud, backup, folder, List.of(options));
    }

    Process start() throws IOException {
        return ChildJvm.builder(environment(), List.of(), Main.class.getName(), arguments())
                .start();
    }

    /** Starts it with what the launcher gives to the JVM, and nothing else. */
    Process startAsLaunched() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LauncherOptions.read());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment());
        return builder.start();
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "get",
                backup.instance().value(),
                backup.id().value(),
                "--output",
                "json",
                "--directory",
                folder.toString()));
        arguments.addAll(options);
        return arguments.toArray(String[]::new);
    }

    private Map<String, String> environment() {
        return Map.of(
                "CDS_ENDPOINT", cloud.endpoint().toString(),
                "CDS_SECRET_ID", cloud.credentials().accessKeyId(),
                "CDS_SECRET_KEY", cloud.credentials().secretKey());
    }

    /** Runs to the end, which must be a good one. */
    JsonObject result() throws IOException, InterruptedException {
        return result(start());
    }

    static JsonObject result(Process process) throws IOException, InterruptedException {
        try {
            String stdout = new String(process.getInputStream().readAllBytes(), UTF_8);
            String stderr = new String(process.getErrorStream().readAllBytes(), UTF_8);
            Outcome outcome = new Outcome(process.waitFor(), stdout, stderr);
            assertThat(outcome.exitCode()).as(stderr).isZero();
            return outcome.json();
        } finally {
            process.destroyForcibly();
        }
    }

    static long number(JsonObject result, String member) {
        return Long.parseLong(Outcome.text(result, member));
    }

    Path target() {
        return beside("");
    }

    Path partial() {
        return beside(".part");
    }

    Path checkpoint() {
        return beside(".part.json");
    }

    Path manifest() {
        return beside(".manifest.json");
    }

    private Path beside(String suffix) {
        return folder.resolve(backup.instance().value() + "_" + backup.id().value() + suffix);
    }
}
