package io.cdsbackup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The command's version, as the build wrote it. */
final class Version {

    private Version() {}

    static String current() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"))) {
            properties.load(in);
        } catch (IOException damagedJar) {
            throw new UncheckedIOException(damagedJar);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }
}
