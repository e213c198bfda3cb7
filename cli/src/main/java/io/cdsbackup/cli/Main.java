package io.cdsbackup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** Starts the command. */
public final class Main {
    private Main() {}

    /**
     * Prints the version.
     *
     * @param args the command line
     * @throws IOException if the jar is damaged
     */
    public static void main(String[] args) throws IOException {
        System.out.println("cds-backup " + version());
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream("version.properties"))) {
            properties.load(in);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }
}
