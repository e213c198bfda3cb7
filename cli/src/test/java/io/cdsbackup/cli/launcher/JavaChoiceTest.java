package io.cdsbackup.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Java runs the command, and what is said when there is none that can. */
class JavaChoiceTest extends OnAMachine {

    private Path script;

    @BeforeEach
    void build() throws Exception {
        script = Checkout.builtAt(machine.folder().resolve("check out")).script();
    }

    @Test
    void java_home_comes_before_the_path() throws Exception {
        Path home = machine.addRuntime("chosen java", "21.0.1");
        machine.set("JAVA_HOME", home.toString());

        machine.run(script);

        assertThat(machine.java().called()).isEqualTo(home.resolve("bin/java"));
    }

    @Test
    void an_empty_java_home_is_none() throws Exception {
        machine.set("JAVA_HOME", "");

        machine.run(script);

        assertThat(machine.java().called()).isEqualTo(machine.folder().resolve("jdk/bin/java"));
    }

    @Test
    void a_java_home_without_java_is_told_although_the_path_has_one() throws Exception {
        machine.set("JAVA_HOME", "/nowhere/jdk");

        Finished finished = machine.run(script, "--output=json");

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stderr())
                .contains("cds-backup: JAVA_HOME is /nowhere/jdk, and there is no bin/java in it. Correct JAVA_HOME, or"
                        + " unset it to use the java on the PATH.")
                .anyMatch(line -> line.startsWith("cds-backup: JAVA_HOME 是 /nowhere/jdk，"));
        assertThat(finished.errorText("message")).contains("/nowhere/jdk");
        assertThat(machine.java().runs()).isEmpty();
    }

    @Test
    void no_java_at_all_is_told() throws Exception {
        machine.path();

        Finished finished = machine.run(script, "--output", "json");

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stdout()).isEmpty();
        assertThat(finished.stderr())
                .hasSize(3)
                .contains("cds-backup: No java is found. Install a JDK, 17 or newer, or set JAVA_HOME.")
                .anyMatch(line -> line.startsWith("cds-backup: 找不到 java。"));
        assertThat(finished.errorText("kind")).isEqualTo("internal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "9", "16-ea"})
    void a_java_that_is_too_old_is_told(String version) throws Exception {
        Path home = machine.addJdk("old", version);
        machine.set("JAVA_HOME", home.toString());

        Finished finished = machine.run(script);

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stderr())
                .contains("cds-backup: " + home + "/bin/java is Java " + version
                        + ", and 17 or newer is needed. Install a newer JDK, or set JAVA_HOME to one.");
        assertThat(machine.java().runs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "17-ea", "21.0.1", "100.0.1"})
    void a_java_that_is_new_enough_is_not_asked_what_it_is(String version) throws Exception {
        machine.set("JAVA_HOME", machine.addRuntime("new", version).toString());

        Finished finished = machine.run(script);

        assertThat(finished.exitCode()).isZero();
        assertThat(machine.java().runs()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_392, 1", "17.0.9, 0"})
    void a_java_without_a_release_file_is_asked(String version, int exitCode) throws Exception {
        Path home = machine.addRuntime("bare", version);
        Files.delete(home.resolve("release"));
        machine.java()
                .does(
                        "[ \"$1\" != -version ] || {",
                        "  echo 'Picked up JAVA_TOOL_OPTIONS: -Dx=y' >&2",
                        "  echo 'openjdk version \"" + version + "\" 2023-10-17' >&2",
                        "  echo 'OpenJDK Server VM' >&2",
                        "}");
        machine.set("JAVA_HOME", home.toString());

        Finished finished = machine.run(script);

        assertThat(finished.exitCode()).isEqualTo(exitCode);
        assertThat(finished.stdout()).isEmpty();
    }

    @Test
    void a_java_that_does_not_say_what_it_is_is_told() throws Exception {
        Path home = machine.addRuntime("bare", "");
        machine.java().does("echo 'Unable to locate a Java Runtime.' >&2", "exit 1");
        machine.set("JAVA_HOME", home.toString());

        Finished finished = machine.run(script);

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stderr()).anyMatch(line -> line.contains("is Java of an unknown version, and 17 or newer"));
    }

    @Test
    void a_link_on_the_path_is_followed_to_the_java_that_it_means() throws Exception {
        Path old = machine.addJdk("old", "11.0.21");
        Path bin = Files.createDirectories(machine.folder().resolve("alternatives"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("java-link"));
        Files.createSymbolicLink(bin.resolve("java-link"), old.resolve("bin/java"));
        machine.path("alternatives");

        Finished finished = machine.run(script);

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stderr()).anyMatch(line -> line.contains("is Java 11.0.21, and 17 or newer is needed."));
    }

    @Test
    void a_path_with_quotes_does_not_break_the_error_object() throws Exception {
        machine.set("JAVA_HOME", "/no\"where\\here\ttab");

        Finished finished = machine.run(script, "--output", "json");

        assertThat(finished.errorText("message")).contains("/no\"where\\here tab");
    }

    @Test
    void without_json_there_is_no_error_object() throws Exception {
        machine.path();

        assertThat(machine.run(script, "--", "--output=json").stderr()).hasSize(2);
    }
}
