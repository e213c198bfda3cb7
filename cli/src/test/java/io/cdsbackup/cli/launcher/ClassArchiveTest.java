package io.cdsbackup.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the launcher has the classes of a run kept, and when it uses those that were kept. */
class ClassArchiveTest extends OnAMachine {

    private static final String KEEPS = "-Dcds-backup.class-archive=";
    private static final String USES = "-XX:SharedArchiveFile=";

    private Checkout checkout;

    @BeforeEach
    void build() throws Exception {
        checkout = Checkout.builtAt(machine.folder().resolve("check out"));
        Files.createSymbolicLink(
                machine.folder().resolve("tools/cksum"), Shell.find("cksum").orElseThrow());
        runtime("17.0.9+9-Debian_1");
    }

    @Test
    void a_demo_keeps_them_beside_the_jar_and_later_runs_use_them() throws Exception {
        Path archive = keptByDemo();

        assertThat(archive.getParent()).isEqualTo(checkout.jar().getParent());
        assertThat(archive.getFileName().toString()).matches("cds-backup-[0-9]+-17\\.0\\.9\\+9-Debian_1\\.jsa");
        assertThat(java("list", "i")).contains(USES + archive).noneMatch(option -> option.startsWith(KEEPS));
        assertThat(java("get", "i", "b")).contains(USES + archive);
        assertThat(java("demo")).contains(USES + archive).noneMatch(option -> option.startsWith(KEEPS));
    }

    @Test
    void what_the_jvm_says_of_them_is_not_for_users() throws Exception {
        assertThat(java("demo")).containsSubsequence("-Xlog:all=warning:stderr", "-Xlog:cds*=off:stderr", "-jar");
        keptByDemo();
        assertThat(java("list", "i")).containsSubsequence("-Xlog:all=warning:stderr", "-Xlog:cds*=off:stderr", "-jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list i", "get i b", "sandbox", "--version", "--help"})
    void nothing_else_keeps_any(String line) throws Exception {
        assertThat(java(line.split(" "))).noneMatch(ClassArchiveTest::isAboutArchives);
    }

    @Test
    void the_version_is_told_without_them() throws Exception {
        keptByDemo();

        assertThat(java("--version")).noneMatch(ClassArchiveTest::isAboutArchives);
    }

    @Test
    void those_of_another_jar_are_not_used_though_it_is_as_old_and_as_long() throws Exception {
        keptByDemo();
        var date = Files.getLastModifiedTime(checkout.jar());
        Files.writeString(checkout.jar(), "raj", StandardOpenOption.TRUNCATE_EXISTING);
        Files.setLastModifiedTime(checkout.jar(), date);

        assertThat(java("list", "i")).noneMatch(ClassArchiveTest::isAboutArchives);
    }

    @Test
    void those_of_another_jvm_are_not_used() throws Exception {
        keptByDemo();
        runtime("21.0.1+12");

        assertThat(java("list", "i")).noneMatch(ClassArchiveTest::isAboutArchives);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17/../../x", "17 9", "$(id)"})
    void a_jvm_whose_build_makes_no_file_name_goes_without(String build) throws Exception {
        runtime(build);

        assertThat(java("demo")).noneMatch(ClassArchiveTest::isAboutArchives);
    }

    @Test
    void without_the_tool_for_digests_there_are_none() throws Exception {
        keptByDemo();
        machine.without("cksum");

        assertThat(java("demo")).noneMatch(ClassArchiveTest::isAboutArchives);
        assertThat(java("list", "i")).noneMatch(ClassArchiveTest::isAboutArchives);
    }

    private Path keptByDemo() throws IOException, InterruptedException {
        String named = java("demo").stream()
                .filter(option -> option.startsWith(KEEPS))
                .findFirst()
                .orElseThrow();
        return Files.writeString(Path.of(named.substring(KEEPS.length())), "classes");
    }

    private List<String> java(String... arguments) throws IOException, InterruptedException {
        Finished finished = machine.run(checkout.script(), arguments);
        assertThat(finished).isEqualTo(new Finished(0, "the result\n", List.of()));
        return machine.java().arguments();
    }

    private void runtime(String build) throws IOException {
        Files.writeString(
                machine.folder().resolve("jdk/release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_RUNTIME_VERSION=\"" + build + "\"\nJAVA_VERSION=\"17.0.9\"\n");
    }

    private static boolean isAboutArchives(String option) {
        return option.startsWith(KEEPS) || option.startsWith(USES) || option.contains("cds*");
    }
}
