package com.example.quarkus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of each application's own, below target: a file of an earlier run would count as archived. */
final class TestFolder {

    private TestFolder() {}

    static String fresh() {
        try {
            return Files.createTempDirectory(Path.of("target"), "archive-").toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
