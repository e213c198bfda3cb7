package io.cdsbackup.cli.command;

import io.cdsbackup.cli.failure.Failures;
import io.cdsbackup.cli.language.Messages;
import io.cdsbackup.cli.language.Phrase;
import io.cdsbackup.cli.output.JsonFields;
import io.cdsbackup.cli.output.SafeText;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.DigestMismatchException;
import io.cdsbackup.port.JsonObject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that was verified, or was to be.
 *
 * @param file the file, as it was named
 * @param sha256 the digest of its bytes as they are; null where they were not read to the end
 * @param failure why it does not hold; null if it does
 */
record CheckedFile(
        Path file, @Nullable Sha256 sha256, @Nullable BackupException failure) {

    static CheckedFile holding(Path file, Sha256 sha256) {
        return new CheckedFile(file, sha256, null);
    }

    static CheckedFile failing(Path file, BackupException failure) {
        Sha256 actual = failure instanceof DigestMismatchException mismatch
                ? mismatch.actual().orElse(null)
                : null;
        return new CheckedFile(file, actual, failure);
    }

    boolean holds() {
        return failure == null;
    }

    JsonObject json(Messages messages) {
        return new JsonFields()
                .text("file", file.toAbsolutePath().normalize())
                .truth("ok", holds())
                .text("sha256", sha256)
                .text("reason", failure == null ? null : Failures.message(failure, messages))
                .object();
    }

    String line(Messages messages) {
        String name = SafeText.of(file.toString());
        return failure == null
                ? messages.say(Phrase.VERIFY_HOLDS, name, String.valueOf(sha256))
                : messages.say(Phrase.VERIFY_FAILS, name, SafeText.of(Failures.message(failure, messages)));
    }
}
