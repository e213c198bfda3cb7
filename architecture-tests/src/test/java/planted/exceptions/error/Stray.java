package planted.exceptions.error;

/** In the right package, under the wrong root. */
final class Stray extends IllegalStateException {
    private static final long serialVersionUID = 1L;
}
