package io.cdsbackup.internal.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This library's version, as the build wrote it. */
public final class LibraryVersion {

    private LibraryVersion() {}

    /**
     * The version.
     *
     * @return such as {@code 1.2.3}
     */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream in = LibraryVersion.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("This library's own jar cannot be read", broken);
        }
        return properties.getProperty("version", "unknown");
    }
}
