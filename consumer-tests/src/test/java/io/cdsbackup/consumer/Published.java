package io.cdsbackup.consumer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The modules of the build that are published, by their folders' names. */
final class Published {

    /** The folder of the parent's pom: tests run in their module's own folder, right below it. */
    private static final Path BUILD = Path.of("").toAbsolutePath().getParent();

    private Published() {}

    static Path folder(String module) {
        return BUILD.resolve(module);
    }

    /** All that are deployed. */
    static List<String> all() {
        return PublishedPom.read(BUILD.resolve("pom.xml")).modules().stream()
                .filter(module -> !PublishedPom.read(folder(module).resolve("pom.xml"))
                        .property("maven.deploy.skip")
                        .equals("true"))
                .toList();
    }

    /** Those that are jars. */
    static List<String> withCode() {
        return all().stream()
                .filter(module -> Files.isDirectory(folder(module).resolve("src/main/java")))
                .toList();
    }
}
