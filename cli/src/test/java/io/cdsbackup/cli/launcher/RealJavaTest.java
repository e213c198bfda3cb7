package io.cdsbackup.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only a real JVM can show. */
class RealJavaTest extends OnAMachine {

    private Path script;

    @BeforeEach
    void install() throws IOException {
        Path home = machine.folder().resolve("installed 中文");
        script = Checkout.copyLauncher(home);
        writeJar(Files.createDirectory(home.resolve("lib")).resolve("cds-backup.jar"));
        machine.set("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void under_crons_locale_arguments_arrive_unchanged() throws Exception {
        Files.writeString(machine.folder().resolve("file"), "expanded");
        machine.set("LC_ALL", "C");

        Finished finished = machine.run(script, "中文 📚", "@file", "", "*", "$HOME");

        assertThat(finished.stdout()).isEqualTo("[中文 📚]\n[@file]\n[]\n[*]\n[$HOME]\n");
        assertThat(finished.exitCode()).isEqualTo(14);
        assertThat(finished.stderr()).isEmpty();
    }

    @Test
    void a_collector_of_the_users_own_choice_does_not_hinder_it() throws Exception {
        machine.set("JDK_JAVA_OPTIONS", "-XX:+UseParallelGC");

        Finished finished = machine.run(script, "a");

        assertThat(finished.stdout()).isEqualTo("[a]\n");
        assertThat(finished.exitCode()).isEqualTo(14);
    }

    @Test
    void a_folder_named_like_an_argument_file_is_a_folder() throws Exception {
        Path home = machine.folder().resolve("@folder");
        Files.move(script.getParent(), home);

        Finished finished = machine.run("@folder/cds-backup", "a");

        assertThat(finished.stdout()).isEqualTo("[a]\n");
    }

    private static void writeJar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String name = Echo.class.getName().replace('.', '/') + ".class";
        try (OutputStream bytes = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(bytes, manifest);
                InputStream code = Echo.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            code.transferTo(jar);
        }
    }
}
