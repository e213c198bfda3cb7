package planted.streams.sandbox;

import java.io.IOException;
import java.io.PrintStream;

/** Says what nobody asked for. */
final class Chatty {
    private Chatty() {}

    static int talk(PrintStream allowed) {
        allowed.println("to whom it may concern");
        try {
            System.out.println("out");
            System.err.println("err");
            return System.in.read();
        } catch (IOException failed) {
            failed.printStackTrace();
            failed.printStackTrace(allowed);
            return -1;
        }
    }
}
