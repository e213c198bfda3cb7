package io.cdsbackup.localfiles;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidCredentialsException;
import io.cdsbackup.error.UnsafeFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that profiles stand in. Links are followed: secrets that a cluster mounts, and what a user keeps elsewhere, are
 * links.
 *
 * @param path where it is
 */
record CredentialsFile(Path path) {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What is in it, or empty if it is not there. */
    Optional<Ini> read() {
        try {
            Optional<Found> found = Found.at(path);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            requireSafe(found.get());
            return Optional.of(Ini.parse(text(), path));
        } catch (CharacterCodingException notUtf8) {
            throw unusable("is not in UTF-8", "Save it as UTF-8");
        } catch (AccessDeniedException denied) {
            throw unusable("cannot be read: permission denied", "See to it that you may read it");
        } catch (IOException failure) {
            // Not the cause: the less of this file travels, the better.
            throw unusable(
                    "cannot be read (" + failure.getClass().getSimpleName() + ")", "See to it that you can read it");
        }
    }

    private void requireSafe(Found file) throws IOException {
        if (!file.isRegular()) {
            throw unusable("is no file", "Name a file");
        }
        Found.Rights rights = file.rights();
        if (rights == null) {
            SafetyRules.warnOnce(path);
        } else if (rights.othersRead() || rights.othersWrite() || rights.groupWrites()) {
            throw new UnsafeFileException(ErrorDetail.of("Others can " + (rights.othersRead() ? "read" : "change") + " "
                            + path + " (" + rights.octal() + ")")
                    .withHint("Keep it to yourself: chmod 600 " + path));
        }
        requireSafeFolder(path.toAbsolutePath().getParent());
        requireSafeFolder(path.toRealPath().getParent());
    }

    private void requireSafeFolder(@Nullable Path folder) throws IOException {
        Optional<Found> found = folder == null ? Optional.empty() : Found.at(folder);
        Found.Rights rights = found.map(Found::rights).orElse(null);
        if (rights != null && rights.othersReplace()) {
            throw new UnsafeFileException(ErrorDetail.of("Others can put another file in the place of " + path
                            + ": they can write to its folder (" + rights.octal() + ")")
                    .withHint("Take that right away: chmod o-w " + folder));
        }
    }

    private String text() throws IOException {
        byte[] bytes = Uninterrupted.call(() -> {
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(MOST_BYTES + 1);
            }
        });
        if (bytes.length > MOST_BYTES) {
            throw unusable("is larger than " + MOST_BYTES + " bytes", "Name the file with the profiles");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private InvalidCredentialsException unusable(String why, String hint) {
        return new InvalidCredentialsException(
                ErrorDetail.of("The credentials file " + path + " " + why).withHint(hint));
    }
}
