package io.cdsbackup.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long the launcher takes to answer {@code --version}, held against the least that a JVM can do. */
@Tag("soak")
@Timeout(600)
class StartUpTest {

    private static final int ROUNDS = 21;

    @TempDir
    Path folder;

    @Test
    void the_version_takes_at_most_twice_a_hello_world() throws Exception {
        String launcher = Installed.in(Files.createDirectory(folder.resolve("installed")))
                .script()
                .toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String hello = helloJar().toString();
        List<Long> ours = new ArrayList<>();
        List<Long> least = new ArrayList<>();
        nanos(launcher, "--version");
        nanos(java, "-jar", hello);
        // In turns: what else the machine does then slows both.
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(nanos(launcher, "--version"));
            least.add(nanos(java, "-jar", hello));
        }
        double ratio = (double) median(ours) / median(least);

        System.out.println(String.format(
                Locale.ROOT,
                "--version takes %.2f times a hello world: %d ms, %d ms",
                ratio,
                median(ours) / 1_000_000,
                median(least) / 1_000_000));
        assertThat(ratio).isLessThanOrEqualTo(2);
    }

    private static long nanos(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return System.nanoTime() - start;
    }

    private Path helloJar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Hello.class.getName());
        Path jar = folder.resolve("hello.jar");
        String name = Hello.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = Hello.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            code.transferTo(out);
        }
        return jar;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
