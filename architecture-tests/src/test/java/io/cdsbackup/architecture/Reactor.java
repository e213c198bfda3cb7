package io.cdsbackup.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The modules of the build, as the parent's pom lists them. */
final class Reactor {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Reactor() {}

    /** The folder of the parent's pom: tests run in their module's own folder, right below it. */
    static Path folder() {
        return Path.of("").toAbsolutePath().getParent();
    }

    static List<ReactorModule> modules() {
        return MODULE.matcher(read(folder().resolve("pom.xml")))
                .results()
                .map((MatchResult module) -> new ReactorModule(folder().resolve(module.group(1))))
                .toList();
    }

    static List<ReactorModule> modulesWithCode() {
        return modules().stream().filter(ReactorModule::hasCode).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
