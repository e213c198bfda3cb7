package com.example.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.Program;
import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import io.cdsbackup.testkit.SandboxExtension;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the library logs reaches SLF4J, under the library's own names, and no secret does. */
class LoggingTest {

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

    @TempDir
    private Path directory;

    @BeforeEach
    void letTheServiceFailOnce() {
        sandbox.cloud().faultOnApi(Fault.refusal(500, "InternalError", "busy"));
    }

    @Test
    void aRetryOfTheLibraryIsALineOfItsLogger() {
        try (HeardLog log = new HeardLog();
                BackupClient client =
                        sandbox.clientBuilder().sleeper(wait -> {}).build()) {
            client.listBackups(SampleDatabase.INSTANCE);

            assertThat(log.lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("DEBUG io.cdsbackup.internal.api.")
                            .contains("DescribeBackups failed as network; the next attempt in"));
        }
    }

    // In a JVM of its own: loggers of the JDK look at their level once.
    @Test
    @Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noSecretIsLoggedEvenWhereEverythingIs() throws IOException, InterruptedException {
        Program program = Program.run(
                sandbox.cloud(),
                Map.of("LOG_LEVEL", "TRACE"),
                "com.example.mirror.Mirror",
                SampleDatabase.INSTANCE.value(),
                directory.toString());

        assertThat(program.exitCode()).as(program.output()).isZero();
        assertThat(program.output())
                .contains("the next attempt in", SampleDatabase.BACKUP + ": FETCHED")
                // So it is not that only the program's own lines are shown.
                .contains("DEBUG jdk.event.security")
                .doesNotContain(secrets(sandbox.cloud()));
    }

    /** The key, and every signature that went over the wire, in calls as in links, as it is and as it is sent. */
    private static List<String> secrets(SandboxCloud cloud) {
        Credentials key = cloud.credentials();
        Stream<String> signatures = cloud.exchanges().stream()
                .flatMap(exchange -> exchange.parameter("Signature").stream())
                .flatMap(signature -> Stream.of(signature, URLEncoder.encode(signature, UTF_8)));
        return Stream.concat(Stream.of(key.accessKeyId(), key.secretKey()), signatures)
                .toList();
    }
}
