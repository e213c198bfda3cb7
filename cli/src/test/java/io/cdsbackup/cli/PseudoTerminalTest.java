package io.cdsbackup.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cdsbackup.cli.output.DisplayWidth;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on a terminal of its own, that of {@code script} from util-linux, in a window of 50 columns. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class PseudoTerminalTest {

    private static final String INSTANCE = SampleDatabase.INSTANCE.value();
    private static final String BACKUP = SampleDatabase.BACKUP.value();
    private static final String COLOUR = "\u001b[3";
    private static final String CLEARED = "\r\u001b[K";

    private final Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm", "LC_ALL", "C.UTF-8"));
    private SandboxCloud cloud;

    @TempDir
    Path folder;

    @BeforeAll
    static void onlyWhereThereIsOne() throws Exception {
        assumeThat(Stream.of("script", "stty")).allMatch(PseudoTerminalTest::isInstalled);
        Process help =
                new ProcessBuilder("script", "--help").redirectErrorStream(true).start();
        assumeThat(new String(help.getInputStream().readAllBytes(), UTF_8)).contains("--return", "--command");
    }

    @BeforeEach
    void start() {
        cloud = SandboxCloud.withSampleDatabase();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_bar_fits_the_window_and_is_gone_at_the_end(String language) throws Exception {
        environment.put("CDS_LANG", language);

        Outcome outcome = onTerminal("get", INSTANCE, BACKUP, "-d", folder.toString(), "--part-size", "64k");

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(outcome.stderr()).contains("100%  ", " KiB").endsWith(CLEARED);
        assertThat(drawn(outcome))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThan(50));
        assertThat(outcome.stdout()).contains(BACKUP, "SHA-256").doesNotContain("\u001b", "\r");
    }

    @Test
    void a_bar_is_green_and_a_failure_red() throws Exception {
        environment.put("COLUMNS", "100");
        Outcome good = onTerminal("get", INSTANCE, BACKUP, "-d", folder.toString());
        Outcome bad = onTerminal("get", INSTANCE, "no-such-backup", "-d", folder.toString());

        assertThat(good.stderr()).contains("[\u001b[32m#");
        assertThat(bad.exitCode()).isEqualTo(4);
        assertThat(bad.stderr()).contains(CLEARED + "\u001b[31mcds-backup:\u001b[0m not-found: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothing_is_coloured_where_the_user_wants_no_colours(String language) throws Exception {
        environment.put("CDS_LANG", language);
        environment.put("NO_COLOR", "1");
        environment.put("COLUMNS", "100");

        Outcome good = onTerminal("get", INSTANCE, BACKUP, "-d", folder.toString());
        Outcome bad = onTerminal("get", INSTANCE, "no-such-backup", "-d", folder.toString());

        assertThat(good.stderr()).contains("####").doesNotContain(COLOUR);
        assertThat(bad.stderr()).contains("not-found").doesNotContain(COLOUR);
    }

    @Test
    void nothing_is_coloured_in_json() throws Exception {
        environment.put("COLUMNS", "100");

        Outcome outcome = onTerminal("get", INSTANCE, BACKUP, "-d", folder.toString(), "--output", "json");

        assertThat(outcome.stderr()).contains("####").doesNotContain(COLOUR);
        assertThat(Outcome.text(outcome.json(), "backupId")).isEqualTo(BACKUP);
    }

    @Test
    void a_dumb_terminal_gets_lines() throws Exception {
        environment.put("TERM", "dumb");

        Outcome outcome = onTerminal("get", INSTANCE, BACKUP, "-d", folder.toString());

        assertThat(outcome.stderr()).startsWith("Downloading ").doesNotContain("\u001b");
    }

    /** The outcome; what went to the terminal stands for its error stream. */
    private Outcome onTerminal(String... args) throws IOException, InterruptedException {
        environment.put("CDS_ENDPOINT", cloud.endpoint().toString());
        environment.put("CDS_SECRET_ID", cloud.credentials().accessKeyId());
        environment.put("CDS_SECRET_KEY", cloud.credentials().secretKey());
        Path stdout = folder.resolve("stdout");
        ProcessBuilder builder = ChildJvm.builder(environment, List.of(), Main.class.getName(), args);
        String command = builder.command().stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "stty rows 24 cols 50 && exec ", " >'" + stdout + "'"));
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("SHELL", "/bin/sh");
        Process script = builder.command("script", "--quiet", "--return", "--command", command, "/dev/null")
                .redirectErrorStream(true)
                .start();
        script.getOutputStream().close();
        String terminal = new String(script.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(script.waitFor(), Files.readString(stdout), terminal);
    }

    private static List<String> drawn(Outcome outcome) {
        return Stream.of(outcome.stderr().split("\r\u001b\\[K|\r?\n"))
                .map(line -> line.replaceAll("\u001b\\[[0-9]*m", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
