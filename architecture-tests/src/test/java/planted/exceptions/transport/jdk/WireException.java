package planted.exceptions.transport.jdk;

import planted.exceptions.error.BackupException;

/** An adapter's own, under the right root. */
final class WireException extends BackupException {
    private static final long serialVersionUID = 1L;

    WireException() {
        super("wire");
    }
}
