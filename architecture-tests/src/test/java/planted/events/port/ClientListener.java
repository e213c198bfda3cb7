package planted.events.port;

/** A listener that is told something safe, something that fails, and an event with too much in it. */
public interface ClientListener {
    void attempt(AttemptEnded event);

    void failed(IllegalStateException why);

    void named(String name);
}
