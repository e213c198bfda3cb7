package planted.exceptions.internal.api;

import planted.exceptions.error.BackupException;

/** Under the right root, in the wrong package. */
final class Misplaced extends BackupException {
    private static final long serialVersionUID = 1L;

    Misplaced() {
        super("misplaced");
    }
}
