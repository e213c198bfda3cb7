package io.cdsbackup.cli.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** Reads a bundle of one language, and of no other: Java's own lookup would fall back to the machine's language. */
final class Bundle {

    private Bundle() {}

    static ResourceBundle load(String name, Language language) {
        String file = name + "_" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Bundle.class.getResourceAsStream(file), file);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(text);
        } catch (IOException damagedJar) {
            throw new UncheckedIOException(damagedJar);
        }
    }
}
