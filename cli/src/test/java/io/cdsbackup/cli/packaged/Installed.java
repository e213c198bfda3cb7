package io.cdsbackup.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The archive, unpacked into a folder, and a machine that has nothing else. */
final class Installed {

    private final Path folder;
    private final Path home;
    private final Map<String, String> variables = new HashMap<>();

    private Installed(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /** The archive. Tests that are run by name run before it is made as well, and then have nothing to say. */
    static Path archive() {
        String named = System.getProperty("archive", "");
        assumeThat(named).as("the archive is named").isNotEmpty();
        return Path.of(named);
    }

    static Installed in(Path folder) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "-xzf", archive().toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        try (Stream<Path> top = Files.list(folder)) {
            return new Installed(folder, top.findFirst().orElseThrow()).afresh();
        }
    }

    /** The same files on a machine whose variables are as they were at first. */
    Installed afresh() {
        return new Installed(folder, home)
                .set("JAVA_HOME", System.getProperty("java.home"))
                .set("PATH", System.getenv("PATH"))
                .set("CDS_CREDENTIALS_FILE", "/nowhere/credentials");
    }

    Installed set(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Installed against(SandboxCloud cloud) {
        set("CDS_ENDPOINT", cloud.endpoint().toString());
        set("CDS_SECRET_ID", cloud.credentials().accessKeyId());
        return set("CDS_SECRET_KEY", cloud.credentials().secretKey());
    }

    Path script() {
        return home.resolve("bin/cds-backup");
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(script(), arguments);
    }

    Outcome run(Path script, String... arguments) throws IOException, InterruptedException {
        return Running.start(builder(script, arguments)).outcome();
    }

    ProcessBuilder builder(String... arguments) {
        return builder(script(), arguments);
    }

    private ProcessBuilder builder(Path script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        return builder;
    }
}
