package io.cdsbackup.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the launcher may stand, and how it may be called. */
class PlaceTest extends OnAMachine {

    @Test
    void an_installed_command_has_its_jar_in_lib_and_never_builds() throws Exception {
        Path home = machine.folder().resolve("installed");
        Path script = Checkout.copyLauncher(home);
        Path jar = jar(home);

        Finished finished = machine.run(script);

        assertThat(finished.stdout()).isEqualTo("the result\n");
        assertThatJavaRuns(jar);
        assertThat(machine.maven().runs()).isEmpty();
    }

    @Test
    void an_installed_command_may_stand_in_bin_beside_lib() throws Exception {
        Path home = machine.folder().resolve("installed");
        Path script = Checkout.copyLauncher(home.resolve("bin"));
        Path jar = jar(home);

        machine.run(script);

        assertThatJavaRuns(jar);
        assertThat(machine.maven().runs()).isEmpty();
    }

    @Test
    void it_finds_lib_when_called_from_its_own_folder_and_the_one_above() throws Exception {
        Path home = machine.folder().resolve("installed");
        Path bin = Checkout.copyLauncher(home.resolve("bin")).getParent();
        Path jar = jar(home);

        assertThat(machine.startIn(bin, "./cds-backup").finish().exitCode()).isZero();
        assertThatJavaRuns(bin, jar);
        assertThat(machine.startIn(bin, "cds-backup").finish().exitCode()).isZero();
        assertThatJavaRuns(bin, jar);
        assertThat(machine.startIn(home, "bin/cds-backup").finish().exitCode()).isZero();
        assertThatJavaRuns(home, jar);
    }

    @Test
    void an_installed_command_never_builds_whatever_lies_beside_it() throws Exception {
        Checkout checkout = Checkout.at(machine.folder().resolve("unpacked"));
        Path jar = jar(checkout.home());
        checkout.edit("pom.xml").edit("cli/src/main/java/Main.java");

        machine.run(checkout.script());

        assertThatJavaRuns(jar);
        assertThat(machine.maven().runs()).isEmpty();
    }

    @Test
    void a_launcher_alone_says_what_it_misses() throws Exception {
        Path home = machine.folder().resolve("alone");
        Path script = Checkout.copyLauncher(home);

        Finished finished = machine.run(script, "list", "--output", "json");

        assertThat(finished.exitCode()).isEqualTo(1);
        assertThat(finished.stdout()).isEmpty();
        assertThat(finished.stderr())
                .contains("cds-backup: There is neither lib/cds-backup.jar nor a checkout in " + home
                        + ". Keep this script in its folder and call it through a symbolic link.");
        assertThat(finished.errorText("message")).contains(home.toString());
        assertThat(machine.java().runs()).isEmpty();
    }

    @Test
    void a_jar_in_a_lib_next_to_a_checkout_is_not_its_own() throws Exception {
        Checkout checkout = Checkout.builtAt(machine.folder().resolve("check out"));
        jar(machine.folder());

        machine.run(checkout.script());

        assertThatJavaRuns(checkout.jar());
    }

    @Test
    void it_may_be_called_through_a_chain_of_symbolic_links() throws Exception {
        Checkout checkout = Checkout.builtAt(machine.folder().resolve("check out"));
        Path far = Files.createDirectories(machine.folder().resolve("far/away"));
        Path absolute = Files.createSymbolicLink(far.resolve("absolute"), checkout.script());
        Path relative = Files.createSymbolicLink(machine.folder().resolve("relative"), Path.of("far/away/absolute"));

        machine.run(absolute);
        assertThatJavaRuns(checkout.jar());
        machine.run(relative);
        assertThatJavaRuns(checkout.jar());
        machine.run("relative");
        assertThatJavaRuns(checkout.jar());
    }

    @Test
    void it_may_be_called_through_a_link_to_its_folder() throws Exception {
        Checkout checkout = Checkout.at(machine.folder().resolve("check out"));
        Path link = Files.createSymbolicLink(machine.folder().resolve("link"), checkout.home());

        Finished finished = machine.run(link.resolve("cds-backup"));

        assertThat(finished.stdout()).isEqualTo("the result\n");
        assertThat(checkout.jar()).exists();
    }

    @Test
    void it_may_be_called_by_its_name_from_the_path() throws Exception {
        Checkout checkout = Checkout.builtAt(machine.folder().resolve("check out"));
        Path bin = Files.createDirectories(machine.folder().resolve("local bin"));
        Files.createSymbolicLink(bin.resolve("cds-backup"), checkout.script());
        machine.path("local bin", "jdk/bin");

        machine.startCommand(machine.folder(), List.of("/bin/sh", "-c", "cds-backup \"$@\"", "sh", "a b"))
                .finish();

        assertThatJavaRuns(checkout.jar());
        assertThat(machine.java().arguments()).endsWith("a b");
    }

    @Test
    void it_is_a_program_of_its_own() throws Exception {
        Checkout checkout = Checkout.builtAt(machine.folder().resolve("check out"));

        Finished finished = machine.startCommand(
                        machine.folder(), List.of(checkout.script().toString()))
                .finish();

        assertThat(finished.stdout()).isEqualTo("the result\n");
    }

    @Test
    void its_folder_may_have_an_odd_name() throws Exception {
        Checkout checkout = Checkout.at(machine.folder().resolve("@ -odd $HOME 'quoted' \"*\" 中文"));

        Finished finished = machine.run(checkout.script());
        machine.startIn(machine.folder(), "@ -odd $HOME 'quoted' \"*\" 中文/cds-backup")
                .finish();

        assertThat(finished.stdout()).isEqualTo("the result\n");
        assertThatJavaRuns(checkout.jar());
        assertThat(machine.maven().workingFolder()).isEqualTo(checkout.home());
    }

    private static Path jar(Path home) throws IOException {
        Path lib = Files.createDirectories(home.resolve("lib"));
        return Files.writeString(lib.resolve("cds-backup.jar"), "jar");
    }

    private void assertThatJavaRuns(Path jar) throws IOException {
        assertThatJavaRuns(machine.folder(), jar);
    }

    private void assertThatJavaRuns(Path workingFolder, Path jar) throws IOException {
        List<String> arguments = machine.java().arguments();
        String named = arguments.get(arguments.indexOf("-jar") + 1);
        assertThat(named).as("it must not look like an option or an @file").doesNotStartWith("@");
        assertThat(workingFolder.resolve(named).toRealPath()).isEqualTo(jar.toRealPath());
    }
}
