package io.cdsbackup.cli.command;

import io.cdsbackup.DownloadTarget;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.failure.Subject;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.settings.Paths;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code get} that say where the file shall stand. */
final class TargetOptions {

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "DIR",
            descriptionKey = "directory")
    private @Nullable String directory;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            descriptionKey = "file")
    private @Nullable String file;

    @Option(names = "--overwrite", descriptionKey = "overwrite")
    private boolean overwrite;

    @Option(names = "--no-lock", descriptionKey = "no-lock")
    private boolean noLock;

    DownloadTarget target(Subject subject) {
        DownloadTarget target = place(subject);
        target = overwrite ? target.overwriting() : target;
        return noLock ? target.withoutLock() : target;
    }

    private DownloadTarget place(Subject subject) {
        if (file == null) {
            return DownloadTarget.in(
                    directory == null ? Path.of("").toAbsolutePath() : Paths.parse("--directory", directory));
        }
        if (directory != null) {
            throw CommandException.usage(Phrase.USAGE_TWO_TARGETS);
        }
        Path path = Paths.parse("--file", file);
        if (!namesFile(path)) {
            throw CommandException.usage(Phrase.USAGE_PATH, "--file", file);
        }
        subject.file(path);
        return DownloadTarget.file(path);
    }

    private static boolean namesFile(Path path) {
        Path name = path.getFileName();
        return name != null && !name.toString().equals(".") && !name.toString().equals("..");
    }
}
