package io.cdsbackup.sandbox;

import java.util.function.Predicate;

/**
 * A fault that waits for its requests. It is in force from the moment it is placed, for the next request alone; what is
 * called here changes that, and takes effect at once. Safe for use by several threads.
 */
public final class PlacedFault {

    private final Fault fault;
    private Predicate<Incoming> filter = any -> true;
    private int spared;
    private int remaining = 1;
    private int fired;
    private boolean afterChange;

    PlacedFault(Fault fault) {
        this.fault = fault;
    }

    /**
     * Has the fault happen to so many requests in a row.
     *
     * @param count how many, 0 to call it off
     * @return this
     * @throws IllegalArgumentException if the count is negative
     */
    public synchronized PlacedFault times(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A fault cannot happen a negative number of times");
        }
        remaining = count;
        return this;
    }

    /**
     * Has the fault happen to every request from now on.
     *
     * @return this
     */
    public PlacedFault always() {
        return times(Integer.MAX_VALUE);
    }

    /**
     * Lets so many requests pass first.
     *
     * @param requests how many of those that the fault could happen to
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public synchronized PlacedFault after(int requests) {
        if (requests < 0) {
            throw new IllegalArgumentException("A fault cannot let a negative number of requests pass");
        }
        spared = requests;
        return this;
    }

    /**
     * Keeps the fault to one action of the API.
     *
     * @param action the action's name
     * @return this
     */
    public synchronized PlacedFault onAction(String action) {
        filter = filter.and(request -> action.equals(request.parameters().get("Action")));
        return this;
    }

    /**
     * Keeps the fault to one door: to public links, say.
     *
     * @param door the door
     * @return this
     */
    public synchronized PlacedFault at(Door door) {
        filter = filter.and(request -> request.door() == door);
        return this;
    }

    /**
     * Keeps the fault to the actions that change something.
     *
     * @return this
     */
    public synchronized PlacedFault onChanges() {
        filter = filter.and(request -> request.method().equals("POST"));
        return this;
    }

    /**
     * Has a change that the request asks for be made first, so that nothing but the answer is lost.
     *
     * @return this
     */
    public synchronized PlacedFault afterChange() {
        afterChange = true;
        return this;
    }

    /**
     * How often it has happened.
     *
     * @return 0 or more
     */
    public synchronized int fired() {
        return fired;
    }

    Fault fault() {
        return fault;
    }

    /** Whether it stands in the place of an answer, so that the request is as good as never made. */
    synchronized boolean comesBeforeChange() {
        return !afterChange
                && (fault instanceof CannedAnswer
                        || fault instanceof LineFault.Drop
                        || fault instanceof LineFault.Silence
                        || fault instanceof LineFault.Garbage);
    }

    synchronized boolean fires(Incoming request) {
        if (remaining == 0 || !filter.test(request)) {
            return false;
        }
        if (spared > 0) {
            spared--;
            return false;
        }
        if (remaining != Integer.MAX_VALUE) {
            remaining--;
        }
        fired++;
        return true;
    }
}
