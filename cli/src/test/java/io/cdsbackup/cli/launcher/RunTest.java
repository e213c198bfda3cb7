package io.cdsbackup.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the command is as if there were no launcher before it. */
class RunTest extends OnAMachine {

    private Path script;

    @BeforeEach
    void build() throws Exception {
        script = Checkout.builtAt(machine.folder().resolve("check out")).script();
    }

    @Test
    void arguments_pass_unchanged() throws Exception {
        String[] arguments = {
            "a b",
            "",
            "*",
            "$HOME",
            "`id`",
            "\"",
            "'",
            "\\",
            "\\n",
            "中文 备份",
            "@file",
            "--",
            "-x",
            "two\nlines",
            "tab\t",
            " ",
            "--output=json",
            "$(id)",
            "~",
            "!!",
            "%s",
            "#",
            "&",
            "|",
            ";",
            "<",
            ""
        };

        machine.run(script, arguments);

        assertThat(afterJar(machine.java().arguments())).containsExactly(arguments);
    }

    @Test
    void no_arguments_stay_none() throws Exception {
        machine.run(script);

        assertThat(afterJar(machine.java().arguments())).isEmpty();
    }

    @Test
    void the_jvms_own_words_go_to_the_error_stream() throws Exception {
        machine.run(script);

        assertThat(machine.java().arguments())
                .containsSubsequence("-Xlog:disable", "-Xlog:all=warning:stderr")
                .contains("-XX:+DisplayVMOutputToStderr");
    }

    /** Two collectors, ours and one of JDK_JAVA_OPTIONS, and the JVM does not start. */
    @Test
    void the_choice_of_the_collector_is_the_users() throws Exception {
        machine.run(script);

        assertThat(machine.java().arguments()).noneMatch(option -> option.contains("GC"));
    }

    /** It costs a download's checksums more than it saves, so that any doubt is decided for the download. */
    @ParameterizedTest
    @CsvSource({
        "list i, true",
        "--output json url i b, true",
        "--help, true",
        "create i, true",
        "get i b, false",
        "get list b, false",
        "list get, false",
        "verify f, false",
        "demo, false",
        "sandbox, false",
        "--no-progress, false"
    })
    void only_short_commands_go_without_the_second_compiler(String line, boolean without) throws Exception {
        machine.run(script, line.split(" "));

        List<String> arguments = machine.java().arguments();
        assertThat(arguments.contains("-XX:TieredStopAtLevel=1")).isEqualTo(without);
        assertThat(afterJar(arguments)).containsExactly(line.split(" "));
    }

    @Test
    void a_download_has_checksums_and_tls_compiled_at_once_and_all_else_later() throws Exception {
        machine.run(script, "get", "inst-1", "b-1");

        assertThat(machine.java().arguments())
                .contains("-XX:CompileCommand=quiet", "-XX:Tier4InvocationThreshold=50000")
                .filteredOn(argument -> argument.startsWith("-XX:CompileCommand=CompileThresholdScaling,"))
                .hasSize(4)
                .allMatch(argument -> argument.endsWith("::*,0.005"));
    }

    /** A name that no class has is taken in silence, and would do nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.sun.crypto.provider.GHASH",
                "com.sun.crypto.provider.CounterMode",
                "sun.security.provider.SHA2",
                "sun.security.provider.DigestBase"
            })
    void the_classes_that_are_compiled_at_once_are_there(String name) throws Exception {
        machine.run(script, "get", "inst-1", "b-1");

        assertThat(machine.java().arguments())
                .contains("-XX:CompileCommand=CompileThresholdScaling," + name + "::*,0.005");
        assertThat(Class.forName(name)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 14, 255})
    void the_exit_code_passes_through(int code) throws Exception {
        machine.java().does("exit " + code);

        assertThat(machine.run(script).exitCode()).isEqualTo(code);
    }

    @Test
    void input_and_working_folder_are_the_callers() throws Exception {
        machine.java().does("cat", "echo said >&2");

        Finished finished = machine.startIn(script.getParent().resolve("core"), script)
                .reads("y\n")
                .finish();

        assertThat(finished).isEqualTo(new Finished(0, "y\n", List.of("said")));
        assertThat(machine.java().workingFolder()).isEqualTo(script.getParent().resolve("core"));
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
    void a_signal_to_the_launcher_is_one_to_java(String signal, int exitCode) throws Exception {
        machine.java()
                .does(
                        "trap 'echo java was told; exit " + exitCode + "' " + signal,
                        "echo java runs >&2",
                        // Not one long wait: a signal that comes just before it would be heeded only behind it.
                        "while " + Shell.find("sleep").orElseThrow() + " 0.1; do :; done");
        Launch launch = machine.start(script).says("java runs");

        launch.signal(signal);

        assertThat(launch.exitCode()).isEqualTo(exitCode);
        assertThat(launch.finish().stdout()).isEqualTo("java was told\n");
        assertThat(machine.java().runs()).containsExactly(launch.pid());
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
    void a_signal_after_a_build_is_one_to_java_as_well(String signal, int exitCode) throws Exception {
        Path fresh = Checkout.at(machine.folder().resolve("fresh")).script();
        machine.java().does("echo java runs >&2", "read -r word");
        Launch launch = machine.start(fresh).says("java runs");

        launch.signal(signal);

        assertThat(launch.exitCode()).isEqualTo(exitCode);
        assertThat(machine.java().runs()).containsExactly(launch.pid());
        assertThat(machine.maven().runs()).hasSize(1);
    }

    private static List<String> afterJar(List<String> arguments) {
        return arguments.subList(arguments.indexOf("-jar") + 2, arguments.size());
    }
}
