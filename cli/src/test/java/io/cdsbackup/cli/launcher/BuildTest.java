package io.cdsbackup.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a checkout's launcher builds, and what comes of it. */
class BuildTest extends OnAMachine {

    private Path home;

    @BeforeEach
    void chooseHome() {
        home = machine.folder().resolve("check out");
    }

    @Test
    void a_missing_jar_is_built_and_run() throws Exception {
        Checkout checkout = Checkout.at(home);

        Finished finished = machine.run(checkout.script(), "list", "i-1");

        assertThat(finished.exitCode()).isZero();
        assertThat(machine.maven().runs()).hasSize(1);
        assertThat(machine.maven().arguments())
                .containsExactly("-B", "-q", "-Dstyle.color=never", "-Plauncher", "-pl", "cli", "-am", "package");
        assertThat(machine.maven().workingFolder()).isEqualTo(home);
        assertThat(machine.java().arguments())
                .containsSubsequence("-jar", checkout.jar().toString(), "list", "i-1");
        assertThat(checkout.jar()).hasContent("jar");
    }

    @Test
    void what_the_build_says_is_on_the_error_stream_alone() throws Exception {
        Finished finished = machine.run(Checkout.at(home).script());

        assertThat(finished.stdout()).isEqualTo("the result\n");
        assertThat(finished.stderr())
                .containsExactly(
                        "cds-backup: building the command; the first time this takes a minute or two.",
                        "cds-backup: 正在编译，首次需要一两分钟。",
                        "the compiler speaks");
    }

    @Test
    void a_jar_newer_than_its_sources_is_run_as_it_is() throws Exception {
        Finished finished = machine.run(Checkout.builtAt(home).script());

        assertThat(machine.maven().runs()).isEmpty();
        assertThat(finished).isEqualTo(new Finished(0, "the result\n", finished.stderr()));
        assertThat(finished.stderr()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "core/pom.xml",
                "core/src/main/java/module-info.java",
                "cli/src/main/java/Main.java",
                // A folder's date is that of the last file that went.
                "core/src/main/java"
            })
    void a_jar_older_than_what_it_is_made_from_is_built_again(String edited) throws Exception {
        Checkout checkout = Checkout.builtAt(home).edit(edited);

        machine.run(checkout.script());
        machine.run(checkout.script());

        assertThat(machine.maven().runs()).hasSize(1);
        assertThat(machine.java().runs()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli/src/test/java/MainTest.java", "cds-backup", "cli/target"})
    void what_is_not_in_the_jar_makes_no_build(String edited) throws Exception {
        Checkout checkout = Checkout.builtAt(home).edit(edited);

        machine.run(checkout.script());

        assertThat(machine.maven().runs()).isEmpty();
    }

    @Test
    void the_jar_bears_the_date_of_the_builds_start_so_that_edits_during_it_are_newer() throws Exception {
        Checkout checkout = Checkout.at(home);
        machine.maven()
                .does(
                        "mkdir -p cli/target/launcher",
                        "echo jar >cli/target/launcher/cds-backup.jar",
                        "touch -t 203801010000 cli/target/launcher/cds-backup.jar");

        machine.run(checkout.script());

        assertThat(Files.getLastModifiedTime(checkout.jar())).isEqualTo(Files.getLastModifiedTime(checkout.stamp()));
    }

    @Test
    void a_build_that_fails_is_told_and_the_old_jar_is_not_run() throws Exception {
        Checkout checkout = Checkout.builtAt(home).edit("pom.xml");
        machine.maven().does("echo '[ERROR] ; expected' >&2", "exit 7");

        Finished finished = machine.run(checkout.script(), "list", "--output", "json");

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stdout()).isEmpty();
        assertThat(finished.stderr())
                .contains("[ERROR] ; expected")
                .anyMatch(line -> line.startsWith("cds-backup: The build failed; its output is above."))
                .anyMatch(line -> line.startsWith("cds-backup: 编译失败"));
        assertThat(finished.errorText("kind")).isEqualTo("internal");
        assertThat(finished.errorText("message")).isEqualTo("The build failed; its output is above.");
        assertThat(finished.errorText("hint")).contains("settings.xml");
        assertThat(finished.errorExitCode()).isEqualTo("1");
        assertThat(machine.java().runs()).isEmpty();
    }

    @Test
    void after_a_build_that_failed_the_next_start_builds_again() throws Exception {
        Checkout checkout = Checkout.at(home);
        machine.maven().does("exit 7");
        machine.run(checkout.script());
        machine.maven().does("mkdir -p cli/target/launcher", "echo jar >cli/target/launcher/cds-backup.jar");

        Finished finished = machine.run(checkout.script());

        assertThat(machine.maven().runs()).hasSize(2);
        assertThat(finished.exitCode()).isZero();
    }

    @Test
    void a_build_that_makes_no_jar_leaves_none() throws Exception {
        Checkout checkout = Checkout.at(home);
        machine.maven().does("mkdir -p cli/target/launcher");

        Finished finished = machine.run(checkout.script());

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stderr())
                .anyMatch(line -> line.startsWith("cds-backup: The new jar cannot be put at " + checkout.jar()));
        assertThat(checkout.jar()).doesNotExist();
        assertThat(machine.java().runs()).isEmpty();
    }

    @Test
    void a_checkout_that_cannot_be_written_to_is_told() throws Exception {
        Checkout checkout = Checkout.at(home);
        Files.delete(home.resolve(".mvn/jvm.config"));
        Files.delete(home.resolve(".mvn"));

        Finished finished = machine.run(checkout.script());

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stderr())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("cds-backup: The command must be built, and " + home
                        + " cannot be written to. Run it once as somebody who may write there."));
    }

    @Test
    void no_maven_is_told() throws Exception {
        Checkout checkout = Checkout.at(home);
        machine.without("mvn");

        Finished finished = machine.run(checkout.script());

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stderr())
                .contains("cds-backup: The first run builds the command, and no mvn is found."
                        + " Install Apache Maven, 3.8 or newer.");
    }

    @Test
    void no_maven_is_no_matter_when_there_is_nothing_to_build() throws Exception {
        machine.without("mvn");

        assertThat(machine.run(Checkout.builtAt(home).script()).exitCode()).isZero();
    }

    @Test
    void a_java_that_cannot_compile_is_told() throws Exception {
        machine.addRuntime("jre", "17.0.9");
        machine.path("jre/bin");

        Finished finished = machine.run(Checkout.at(home).script());

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stderr())
                .anyMatch(line -> line.contains("has no javac. Install a JDK (not only a JRE), 17 or newer"));
        assertThat(machine.maven().runs()).isEmpty();
    }

    @Test
    void maven_compiles_with_the_java_that_runs_the_command() throws Exception {
        Path chosen = machine.addJdk("another jdk", "21");
        machine.set("JAVA_HOME", chosen.toString());

        machine.run(Checkout.at(home).script());

        assertThat(machine.maven().environment()).containsEntry("JAVA_HOME", chosen.toString());
    }

    @Test
    void maven_compiles_with_the_path_s_javac_when_java_has_none_beside_it() throws Exception {
        machine.addRuntime("jre", "17.0.9");
        machine.path("jre/bin", "jdk/bin");

        machine.run(Checkout.at(home).script());

        assertThat(machine.maven().environment())
                .containsEntry("JAVA_HOME", machine.folder().resolve("jdk").toString());
        assertThat(machine.java().called()).isEqualTo(machine.folder().resolve("jre/bin/java"));
    }

    @Test
    void the_users_options_for_maven_come_last_and_meet_no_other_collector() throws Exception {
        machine.set("MAVEN_OPTS", "-XX:+UseParallelGC -Xmx1g");

        machine.run(Checkout.at(home).script());

        assertThat(machine.maven().environment().get("MAVEN_OPTS"))
                .endsWith(" -XX:+UseParallelGC -Xmx1g")
                .containsOnlyOnce("GC");
    }

    @Test
    void the_commands_input_is_left_to_the_command() throws Exception {
        machine.maven().does("cat", "mkdir -p cli/target/launcher", "echo jar >cli/target/launcher/cds-backup.jar");
        machine.java().does("cat");

        Finished finished =
                machine.start(Checkout.at(home).script()).reads("yes\n").finish();

        assertThat(finished.stdout()).isEqualTo("yes\n");
        assertThat(finished.stderr()).doesNotContain("yes");
    }

    @Test
    void a_cdpath_does_not_lead_the_build_astray() throws Exception {
        Checkout.at(home);
        Files.createDirectories(machine.folder().resolve("elsewhere/check out"));
        machine.set("CDPATH", machine.folder().resolve("elsewhere").toString());

        Finished finished = machine.run("check out/cds-backup");

        assertThat(machine.maven().workingFolder()).isEqualTo(home);
        assertThat(finished.stdout()).isEqualTo("the result\n");
    }

    @Test
    void maven_can_read_a_path_that_is_not_ascii_under_the_posix_locale() throws Exception {
        machine.set("LC_ALL", "C");

        machine.run(Checkout.at(home).script());

        assertThat(machine.maven().environment()).containsEntry("LC_ALL", "C.UTF-8");
    }
}
