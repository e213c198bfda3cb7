package planted.exceptions.error;

/** The root. */
public abstract class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected BackupException(String message) {
        super(message);
    }
}
