package planted.internals;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import planted.internals.internal.Engine;
import planted.internals.internal.Jam;

/** A client whose every part shows its engine, but for the last ones, which nobody else can see. */
public abstract class Client<T extends Engine> implements Supplier<List<Engine>> {

    protected final Engine field;

    protected Client(Engine field) {
        this.field = field;
    }

    public abstract Map<String, ? extends Engine> generic();

    public abstract void array(Engine[] engines);

    public abstract <E extends Engine> void bounded();

    public abstract void thrown() throws Jam;

    public abstract T inherited();

    abstract Engine hidden(Engine engine);

    /** Nobody else can see this one. */
    static final class Hidden {
        public Engine engine() {
            return new Engine() {};
        }
    }
}
