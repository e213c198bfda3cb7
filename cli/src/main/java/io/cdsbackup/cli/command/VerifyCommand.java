package io.cdsbackup.cli.command;

import io.cdsbackup.BackupVerifier;
import io.cdsbackup.VerifiedFile;
import io.cdsbackup.cli.failure.CommandException;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.Result;
import io.cdsbackup.cli.progress.Progress;
import io.cdsbackup.cli.settings.Paths;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.error.IntegrityException;
import io.cdsbackup.error.RefusedException;
import io.cdsbackup.error.StorageException;
import io.cdsbackup.port.DownloadPhase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: reads files again and says whether they are what they were. It asks nobody, and needs no credentials. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand implements Job {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "verify-file")
    private List<String> files = new ArrayList<>();

    @Option(names = "--sha256", paramLabel = "HEX", descriptionKey = "sha256")
    private @Nullable String sha256;

    @Override
    public Result run(JobContext context) {
        // All of them before the first is read: a typo must not cost hours.
        List<Path> paths = files.stream().map(file -> Paths.parse("FILE", file)).toList();
        Sha256 expected = expected();
        BackupVerifier verifier = BackupVerifier.create();
        List<CheckedFile> checked = new ArrayList<>();
        try (Progress progress = context.startProgress()) {
            progress.phase(DownloadPhase.VERIFYING);
            for (Path path : paths) {
                checked.add(check(verifier, path, expected));
            }
        }
        // The error is about the first that does not hold.
        checked.stream()
                .filter(file -> !file.holds())
                .findFirst()
                .ifPresent(file -> context.subject().file(file.file()));
        return new VerifyResult(checked, context.messages());
    }

    private @Nullable Sha256 expected() {
        if (sha256 == null) {
            return null;
        }
        if (files.size() != 1) {
            throw CommandException.usage(Phrase.USAGE_ONE_FILE, "--sha256");
        }
        try {
            return Sha256.of(sha256);
        } catch (IllegalArgumentException otherwise) {
            throw CommandException.usage(Phrase.USAGE_SHA256, "--sha256", sha256);
        }
    }

    /** Whatever one file has is no reason not to look at the next; a stop is. */
    private static CheckedFile check(BackupVerifier verifier, Path path, @Nullable Sha256 expected) {
        try {
            VerifiedFile file = expected == null ? verifier.verify(path) : verifier.verify(path, expected);
            return CheckedFile.holding(path, file.sha256());
        } catch (IntegrityException | StorageException | RefusedException failure) {
            return CheckedFile.failing(path, failure);
        }
    }
}
