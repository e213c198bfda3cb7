package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.SampleDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DemoTest {

    private static final String NAME = SampleDatabase.INSTANCE + "_" + SampleDatabase.BACKUP;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void does_the_whole_job_with_no_account(String transport) {
        Outcome outcome = CommandRun.of("demo", "-d", folder.toString(), "--transport", transport)
                .run();

        assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
        assertThat(folder.resolve(NAME)).isRegularFile();
        assertThat(outcome.stdout())
                .contains("$ cds-backup list " + SampleDatabase.INSTANCE)
                .contains("$ cds-backup url " + SampleDatabase.INSTANCE + " " + SampleDatabase.BACKUP)
                .contains("$ cds-backup get " + SampleDatabase.INSTANCE + " " + SampleDatabase.BACKUP + " -d " + folder)
                .contains("-- Logical backup of the sample database")
                .doesNotContain("Signature=");
    }

    @Test
    void gives_what_get_gives_and_says_that_it_was_the_sandbox() {
        Outcome outcome = CommandRun.of("demo", "-d", folder.toString(), "--output", "json")
                .run();

        JsonObject json = outcome.json();
        assertThat(json.members().keySet())
                .startsWith("file", "instanceId", "backupId")
                .endsWith("toolVersion", "sandbox");
        assertThat(Outcome.text(json, "sandbox")).isEqualTo("true");
        assertThat(Outcome.text(json, "file")).isEqualTo(folder.resolve(NAME).toString());
    }

    @Test
    void can_be_run_again() {
        CommandRun.of("demo", "-d", folder.toString()).run();

        Outcome again = CommandRun.of("demo", "-d", folder.toString(), "--output", "json")
                .run();

        assertThat(again.exitCode()).isZero();
        assertThat(Outcome.text(again.json(), "alreadyPresent")).isEqualTo("true");
    }

    @Test
    void looks_at_nothing_of_the_users_account() {
        Outcome outcome = CommandRun.of("demo", "-d", folder.toString(), "-q")
                .with("CDS_ENDPOINT", "nonsense")
                .with("CDS_SECRET_ID", "half-a-pair")
                .with("HTTPS_PROXY", "socks://nowhere:1")
                .run();

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void speaks_chinese_too() {
        Outcome outcome = CommandRun.of("demo", "-d", folder.toString())
                .with("CDS_LANG", "zh")
                .run();

        assertThat(outcome.stdout()).contains("模拟云已在本机运行", "公网地址", "使用自己的账号时");
    }

    @Test
    void makes_a_folder_of_its_own_where_none_is_named() throws IOException {
        Outcome outcome = CommandRun.of("demo", "--output", "json").run();

        Path file = Path.of(Outcome.text(outcome.json(), "file"));
        assertThat(file).isRegularFile();
        assertThat(file.getParent().getFileName().toString()).startsWith("cds-backup-demo-");
        delete(file.getParent());
    }

    @Test
    void a_folder_that_is_not_there_is_a_failure_of_the_disk() {
        Outcome outcome =
                CommandRun.of("demo", "-d", folder.resolve("nope").toString()).run();

        assertThat(outcome.exitCode()).isEqualTo(8);
    }

    private static void delete(Path tree) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(tree)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
