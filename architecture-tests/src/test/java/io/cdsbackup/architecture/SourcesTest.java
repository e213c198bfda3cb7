package io.cdsbackup.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources tell nothing of the machine that they were written on. */
class SourcesTest {

    /** Homes and work places, as they stand in absolute paths. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.~$})/-])/(root|work|home/\\w+|Users/\\w+)/|\\b[A-Z]:\\\\{1,2}Users\\\\");

    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".idea", ".vscode");

    @Test
    void noPathOfAMachineIsInTheSources() {
        assertThat(machinePaths(Reactor.folder())).isEmpty();
    }

    @Test
    void aPathOfAMachineIsReported(@TempDir Path checkout) throws IOException {
        write(
                checkout,
                "docs/guide.md",
                "ok: ~/work/x, $HOME/work/x, /var/backups/, https://example.com/work/home\nat '/ro" + "ot/.m2'");
        write(checkout, "core/src/Home.java", "\"/ho" + "me/someone/cds\"");
        write(checkout, ".ci/run", "cd C:\\Us" + "ers\\someone");
        write(checkout, "core/target/classes/Home.txt", "/ho" + "me/someone/cds");

        assertThat(machinePaths(checkout))
                .containsExactlyInAnyOrder("docs/guide.md:2", "core/src/Home.java:1", ".ci/run:1");
    }

    private static List<String> machinePaths(Path checkout) {
        try (Stream<Path> files = Files.walk(checkout)) {
            return files.filter(Files::isRegularFile)
                    .map(checkout::relativize)
                    .filter(SourcesTest::isSource)
                    .flatMap(file -> machinePaths(checkout, file))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isSource(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .noneMatch(NOT_SOURCES::contains);
    }

    private static Stream<String> machinePaths(Path checkout, Path file) {
        List<String> lines = read(checkout.resolve(file));
        return IntStream.range(0, lines.size())
                .filter(line -> MACHINE_PATH.matcher(lines.get(line)).find())
                .mapToObj(line -> file + ":" + (line + 1));
    }

    /** By a charset that takes any bytes, for a file may be no text at all. */
    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path checkout, String file, String text) throws IOException {
        Path target = checkout.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
