package io.cdsbackup.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CompletionTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        WritePages.main(new String[] {folder.toString(), "1.2.3"});
    }

    @Test
    void bash_completes_commands() throws Exception {
        assertThat(completed("ge")).containsExactly("get");
        assertThat(completed("")).contains("url", "list", "get", "verify", "demo");
    }

    @Test
    void bash_completes_options_of_the_command_and_global_ones() throws Exception {
        assertThat(completed("get", "--net")).containsExactly("--network");
        assertThat(completed("get", "--reg")).containsExactly("--region");
        assertThat(completed("list", "--net")).isEmpty();
    }

    @Test
    void bash_completes_values() throws Exception {
        assertThat(completed("get", "--network", "")).containsExactly("auto", "public", "intranet");
        assertThat(completed("get", "--network", "in")).containsExactly("intranet");
        assertThat(completed("list", "--region", "")).containsExactly("mainland", "asia", "us");
        assertThat(completed("get", "--type", "")).containsExactly("physical", "logical");
    }

    @Test
    void zsh_completes_as_well() throws Exception {
        Tool.assumeThere("zsh");

        String shown = Tool.output(
                "zsh",
                "-fc",
                "fpath=($1 $fpath); autoload -U compinit && compinit -u -D; autoload +X _cds-backup; "
                        + "print -r -- $_comps[cds-backup]",
                "zsh",
                folder.resolve("completion").toString());

        assertThat(shown.strip()).isEqualTo("_cds-backup");
    }

    @Test
    void zsh_finds_what_only_bash_has() throws Exception {
        Tool.assumeThere("zsh");

        String shown = Tool.output(
                "zsh",
                "-fc",
                "fpath=($1 $fpath); autoload -U compinit && compinit -u -D; "
                        + "_cds-backup >/dev/null 2>&1; print -r -- $+functions[compopt]",
                "zsh",
                folder.resolve("completion").toString());

        assertThat(shown.strip()).isEqualTo("1");
    }

    /** What bash offers for the last word. */
    private static List<String> completed(String... words) throws IOException, InterruptedException {
        Tool.assumeThere("bash");
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                """
                compopt() { :; } # Bash allows it only while a key is pressed.
                . "$1" || exit
                shift
                COMP_WORDS=(cds-backup "$@")
                COMP_CWORD=$#
                COMP_LINE="${COMP_WORDS[*]}"
                COMP_POINT=${#COMP_LINE}
                complete -p cds-backup >/dev/null || exit
                _complete_cds-backup
                printf '%s\\n' "${COMPREPLY[@]}"
                """,
                "bash",
                folder.resolve("completion/cds-backup.bash").toString()));
        command.addAll(List.of(words));
        return Tool.output(command.toArray(String[]::new))
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
