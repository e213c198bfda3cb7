package planted.cycles.internal;

import planted.cycles.internal.api.Action;

/** An engine that uses an action. */
public interface Engine {
    Action action();
}
