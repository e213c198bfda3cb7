package planted.immutability.domain;

/** A value that changes, and its builder, which may. */
public class Value {
    private int size;

    public int grow() {
        return size++;
    }

    /** What changes until the value is there. */
    public static final class Builder {
        private int size;

        public int grow() {
            return size++;
        }
    }
}
