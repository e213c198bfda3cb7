package planted.immutability.cli;

/** A class that others may extend. */
public class Command {

    private int runs;

    public int run() {
        return runs++;
    }

    /** One that is made to be extended. */
    public abstract static class Contract {}

    /** One that cannot be, though its class file does not say final. */
    public enum Choice {
        ONLY {
            @Override
            public String toString() {
                return "only";
            }
        }
    }
}
