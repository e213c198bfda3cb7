package planted.exceptions.port;

import java.io.IOException;
import java.util.function.Supplier;

/** Declares and throws what nobody can tell apart. */
public abstract class Vague implements AutoCloseable {

    protected Vague() throws Throwable {}

    public abstract void told() throws IOException, InterruptedException;

    public abstract void run() throws Exception;

    @Override
    public abstract void close() throws Exception;

    abstract void hidden() throws Exception;

    static void fail(boolean twice) {
        if (twice) {
            throw new RuntimeException("twice");
        }
        throw new IllegalStateException("once");
    }

    static Supplier<Error> failure() {
        return Error::new;
    }
}
