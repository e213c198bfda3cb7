package io.cdsbackup.architecture;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One module of the build.
 *
 * @param folder where its pom stands
 */
record ReactorModule(Path folder) {

    boolean hasCode() {
        return Files.isDirectory(sources());
    }

    /** Its compiled production classes; never those of its tests. */
    Path classes() {
        return folder.resolve("target/classes");
    }

    /** Whether a class file is one of its own. */
    boolean holds(URI classFile) {
        return classFile.toString().startsWith(classes().toUri().toString());
    }

    /** What its {@code module-info} says. */
    ModuleDescriptor descriptor() {
        try (InputStream compiled = Files.newInputStream(classes().resolve("module-info.class"))) {
            return ModuleDescriptor.read(compiled);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What its files under {@code META-INF/services} say: providers by service. */
    Map<String, List<String>> services() {
        Path services = classes().resolve("META-INF/services");
        return Files.isDirectory(services)
                ? list(services)
                        .collect(toMap(
                                file -> file.getFileName().toString(),
                                file -> Reactor.read(file)
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toList()))
                : Map.of();
    }

    /** The files for the builder of native images that its jar will have under its own name. */
    List<Path> nativeImageFiles() {
        Path files = classes().resolve("META-INF/native-image/io.cdsbackup/cds-backup-" + this);
        return Files.isDirectory(files) ? list(files).sorted().toList() : List.of();
    }

    /** The folders that hold its production sources, one for each package. */
    List<Path> packageFolders() {
        try (Stream<Path> files = Files.walk(sources())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> !folder.equals(sources()))
                    .distinct()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private Path sources() {
        return folder.resolve("src/main/java");
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
