package planted.exceptions.cli;

/** The command is free to have others. */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
