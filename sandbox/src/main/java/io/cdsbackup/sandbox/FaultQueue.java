package io.cdsbackup.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The faults of one place, in the order in which they were placed; a request gets the first that is for it. */
final class FaultQueue {

    private final List<PlacedFault> placed = new CopyOnWriteArrayList<>();

    PlacedFault place(Fault fault) {
        PlacedFault one = new PlacedFault(fault);
        placed.add(one);
        return one;
    }

    @Nullable
    Fault next(Incoming request) {
        PlacedFault placed = take(request);
        return placed == null ? null : placed.fault();
    }

    @Nullable
    PlacedFault take(Incoming request) {
        for (PlacedFault one : placed) {
            if (one.fires(request)) {
                return one;
            }
        }
        return null;
    }

    void clear() {
        placed.forEach(one -> one.times(0));
        placed.clear();
    }
}
