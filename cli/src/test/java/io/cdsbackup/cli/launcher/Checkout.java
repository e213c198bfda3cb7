package io.cdsbackup.cli.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A checkout of the sources with the launcher in it, all files of one date. */
record Checkout(Path home) {

    private static final Path LAUNCHER = Path.of("..", "cds-backup");
    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2026-01-01T10:00:00Z"));
    private static final FileTime BUILT = FileTime.from(Instant.parse("2026-01-01T11:00:00Z"));
    private static final FileTime EDITED = FileTime.from(Instant.parse("2026-01-01T12:00:00Z"));

    /** Without a jar. */
    static Checkout at(Path home) throws IOException {
        for (String file : List.of(
                "pom.xml",
                ".mvn/jvm.config",
                "cli/pom.xml",
                "cli/src/main/java/Main.java",
                "cli/src/test/java/MainTest.java",
                "core/pom.xml",
                "core/src/main/java/module-info.java")) {
            Path target = home.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, file);
        }
        copyLauncher(home);
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, WRITTEN);
            }
        }
        return new Checkout(home);
    }

    /** With a jar that is newer than everything else. */
    static Checkout builtAt(Path home) throws IOException {
        Checkout checkout = at(home);
        Files.createDirectories(checkout.jar().getParent());
        Files.writeString(checkout.jar(), "jar");
        Files.setLastModifiedTime(checkout.jar(), BUILT);
        return checkout;
    }

    /** Puts the launcher into a folder. */
    static Path copyLauncher(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.copy(LAUNCHER, folder.resolve("cds-backup"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    Path script() {
        return home.resolve("cds-backup");
    }

    Path jar() {
        return home.resolve("cli/target/cds-backup.jar");
    }

    Path lockFolder() {
        return home.resolve(".mvn/launcher.lock");
    }

    Path stamp() {
        return home.resolve(".mvn/launcher.stamp");
    }

    /** Gives a file or a folder a date after the jar's. */
    Checkout edit(String file) throws IOException {
        Files.setLastModifiedTime(home.resolve(file), EDITED);
        return this;
    }
}
