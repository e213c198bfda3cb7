package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.SizeCheck;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.SizeMismatchException;
import io.cdsbackup.port.DownloadListener;
import org.jspecify.annotations.Nullable;

/** What the service said of the backup's size, held against what the file store sends. */
final class SizeExpectation {

    private final @Nullable BackupSize stated;
    private final SizeCheck check;
    private final DownloadListener listener;
    private boolean warned;

    SizeExpectation(@Nullable BackupSize stated, SizeCheck check, DownloadListener listener) {
        this.stated = stated;
        this.check = check;
        this.listener = listener;
    }

    /** The stated size; -1 if there is none. */
    long bytes() {
        return stated == null ? -1 : stated.bytes();
    }

    boolean isExactly(long total) {
        return stated != null && stated.bytes() == total;
    }

    /** Before any byte: the length that the file store announces; -1 if it announces none. */
    void checkAnnounced(long total) {
        if (stated != null && total >= 0 && total != stated.bytes()) {
            differs("announces", total);
        }
    }

    /** At each byte: without an announced length a sender could go on for ever. */
    void checkSoFar(long received) {
        if (stated != null && check == SizeCheck.STRICT && received > stated.bytes()) {
            throw mismatch("sends at least", received);
        }
    }

    /**
     * At the end.
     *
     * @param received how many bytes came
     * @param announced whether the length was announced, and so checked before
     * @param chunked whether the answer came in chunks, so that its end was no accident
     */
    void checkReceived(long received, boolean announced, boolean chunked) {
        boolean framed = announced || chunked;
        if (!framed && !isExactly(received)) {
            if (stated != null && received < stated.bytes()) {
                throw new ConnectionLostException(ErrorDetail.of(
                        "The file store sent " + received + " of " + stated.bytes() + " bytes, and then closed"));
            }
            throw new SizeMismatchException(ErrorDetail.of("The file store sent " + received
                            + " bytes and no length, so that nothing shows whether that is all")
                    .withHint("The service states no size that fits: ask its operator."));
        }
        if (framed && !announced && stated != null && received != stated.bytes()) {
            differs("sent", received);
        }
    }

    private void differs(String verb, long actual) {
        switch (check) {
            case STRICT -> throw mismatch(verb, actual);
            case WARN -> {
                if (!warned) {
                    warned = true;
                    listener.warning(words(verb, actual));
                }
            }
            case OFF -> {
                // The caller knows better.
            }
        }
    }

    private SizeMismatchException mismatch(String verb, long actual) {
        return new SizeMismatchException(ErrorDetail.of(words(verb, actual))
                .withHint("If the service's number is known to be wrong: --size-check warn on the command line,"
                        + " DownloadOptions.withSizeCheck in code."));
    }

    private String words(String verb, long actual) {
        return "The service says that the backup has " + bytes() + " bytes, and the file store " + verb + " " + actual;
    }
}
