package io.cdsbackup.consumer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that this module depends on, as Maven put them on the class path of the tests. */
final class BuiltJars {

    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath())
            .toList();

    private BuiltJars() {}

    /** The project's own. */
    static List<BuiltJar> all() {
        List<BuiltJar> jars = CLASS_PATH.stream()
                .filter(Files::isRegularFile)
                .filter(file -> name(file).startsWith("cds-backup-"))
                .map(BuiltJar::new)
                .toList();
        if (jars.isEmpty()) {
            throw new IllegalStateException("There are no built jars on the class path: run mvn verify");
        }
        return jars;
    }

    static BuiltJar of(String moduleFolder) {
        return all().stream()
                .filter(jar -> jar.moduleFolderName().equals(moduleFolder))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The jar of " + moduleFolder
                        + " is not on the class path: run mvn verify, and name it in this module's pom"));
    }

    /** The file of an artifact, the project's own or another's. */
    static Path file(PublishedPom.Dependency artifact) {
        String name = artifact.artifactId() + "-" + artifact.version() + ".jar";
        return CLASS_PATH.stream()
                .filter(file -> name(file).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not on the class path"));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
