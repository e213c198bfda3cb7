package com.example.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.testkit.SandboxExtension;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The built jars on a module path, in a JVM of their own, against a cloud on this machine. */
@Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModulePathTest {

    private static final String MODULE_PATH =
            System.getProperty("example.jar") + File.pathSeparator + System.getProperty("example.modules");
    private static final String PROGRAM = "com.example.archive/com.example.archive.Archive";

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

    @TempDir
    private Path directory;

    @Test
    void theProgramArchivesFromTheModulePath() throws IOException, InterruptedException {
        Ended program = java("--module", PROGRAM, SampleDatabase.INSTANCE.value(), directory.toString());

        Path file = directory.resolve(SampleDatabase.INSTANCE + "_" + SampleDatabase.BACKUP);
        assertThat(program.output()).contains(SampleDatabase.BACKUP + " finished ", file + " ");
        assertThat(program.exitCode()).isZero();
        assertThat(file).content(UTF_8).startsWith("--");
    }

    @Test
    void itsExitCodeIsThatOfTheErrorsKind() throws IOException, InterruptedException {
        Ended program = java("--module", PROGRAM, "another-instance", directory.toString());

        assertThat(program.output()).startsWith("not-found: ");
        assertThat(program.exitCode()).isEqualTo(ExitStatus.NOT_FOUND.number());
    }

    @Test
    void everyJarOfTheLibraryIsANamedModule() throws IOException, InterruptedException {
        Ended look = java("--show-module-resolution", "--dry-run", "--module", PROGRAM);

        assertThat(look.output())
                .contains("com.example.archive requires io.cdsbackup.transport.jdk")
                .contains("io.cdsbackup.core binds io.cdsbackup.codec.jackson")
                .contains("io.cdsbackup.core binds io.cdsbackup.localfiles")
                .doesNotContain("automatic");
    }

    private Ended java(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "--module-path", MODULE_PATH));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment(sandbox.cloud()));
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Ended(process.waitFor(), output);
        } finally {
            process.destroyForcibly();
        }
    }

    /** What a user exports, as the command {@code cds-backup sandbox} says it. */
    private static Map<String, String> environment(SandboxCloud cloud) {
        return Map.of(
                "CDS_ENDPOINT", cloud.endpoint().base().toString(),
                "CDS_SECRET_ID", cloud.credentials().accessKeyId(),
                "CDS_SECRET_KEY", cloud.credentials().secretKey());
    }

    private record Ended(int exitCode, String output) {}
}
