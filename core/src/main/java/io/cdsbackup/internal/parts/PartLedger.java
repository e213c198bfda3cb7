package io.cdsbackup.internal.parts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who fetches which part, and what is there. Workers claim parts in the order of the file, so that whoever reads behind them
 * finds what was just written; a part that a worker gives up, or that does not hold, is anybody's again. Safe for use by
 * several threads, which is what it is for.
 */
public final class PartLedger {

    private enum State {
        MISSING,
        CLAIMED,
        FETCHED
    }

    private final PartPlan plan;
    private final State[] states;
    private final int[] checksums;
    private final BitSet ofEarlierRun = new BitSet();
    private int verified;
    private boolean stopped;

    /**
     * Starts with what an earlier run left.
     *
     * @param plan how the file is cut
     * @param fetched the parts that are on the disk, with their checksums
     */
    public PartLedger(PartPlan plan, SortedMap<Integer, Integer> fetched) {
        this.plan = plan;
        this.states = new State[plan.count()];
        this.checksums = new int[plan.count()];
        Arrays.fill(states, State.MISSING);
        fetched.forEach((part, checksum) -> {
            states[part] = State.FETCHED;
            checksums[part] = checksum;
            ofEarlierRun.set(part);
        });
    }

    /**
     * How the file is cut.
     *
     * @return the plan
     */
    public PartPlan plan() {
        return plan;
    }

    /**
     * Claims the next parts that nobody has. Waits while there is none but there may be one again.
     *
     * @param alone whether no other worker is at it, so that all missing parts that stand side by side may be had at once
     * @return the parts, or empty if the file is whole and verified, or the ledger was stopped
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public synchronized Optional<PartRun> claim(boolean alone) throws InterruptedException {
        while (!stopped && verified < states.length) {
            int first = next(0, State.MISSING);
            if (first < states.length) {
                states[first] = State.CLAIMED;
                PartRun one = new PartRun(first, first);
                return Optional.of(alone ? claimFurther(one) : one);
            }
            wait();
        }
        return Optional.empty();
    }

    /**
     * Claims the missing parts that follow.
     *
     * @param run parts that were claimed
     * @return those, and all that stand beside them and nobody has
     */
    public synchronized PartRun claimFurther(PartRun run) {
        int last = run.last();
        while (last + 1 < states.length && states[last + 1] == State.MISSING) {
            last++;
            states[last] = State.CLAIMED;
        }
        return new PartRun(run.first(), last);
    }

    /**
     * Gives parts back that were not fetched.
     *
     * @param run the parts; those of them that were fetched stay so
     */
    public synchronized void release(PartRun run) {
        for (int part = run.first(); part <= run.last(); part++) {
            if (states[part] == State.CLAIMED) {
                states[part] = State.MISSING;
            }
        }
        notifyAll();
    }

    /**
     * Says that a part is on the disk.
     *
     * @param part its number
     * @param checksum the CRC32C of its bytes
     */
    public synchronized void fetched(int part, int checksum) {
        states[part] = State.FETCHED;
        checksums[part] = checksum;
        notifyAll();
    }

    /**
     * Whether a part was on the disk from the start.
     *
     * @param part its number
     * @return true if it was; false if it was fetched since, or not at all
     */
    public synchronized boolean isOfEarlierRun(int part) {
        return ofEarlierRun.get(part);
    }

    /**
     * Waits until a part is on the disk.
     *
     * @param part its number
     * @return true if it is; false if the ledger was stopped before
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public synchronized boolean awaitFetched(int part) throws InterruptedException {
        while (!stopped && states[part] != State.FETCHED) {
            wait();
        }
        return !stopped;
    }

    /**
     * The checksum of a part that is on the disk.
     *
     * @param part its number
     * @return its CRC32C
     */
    public synchronized int checksum(int part) {
        return checksums[part];
    }

    /**
     * Says that a part on the disk holds. Parts are looked at in their order.
     *
     * @param part its number
     */
    public synchronized void verified(int part) {
        verified = part + 1;
        notifyAll();
    }

    /**
     * Says that a part on the disk does not hold: it is to be fetched again.
     *
     * @param part its number
     */
    public synchronized void lost(int part) {
        states[part] = State.MISSING;
        ofEarlierRun.clear(part);
        notifyAll();
    }

    /** Ends all waiting, now and from now on. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /**
     * Whether it was stopped.
     *
     * @return true if it was
     */
    public synchronized boolean isStopped() {
        return stopped;
    }

    /**
     * The parts that are on the disk.
     *
     * @return a copy: each part's number with its checksum
     */
    public synchronized SortedMap<Integer, Integer> snapshot() {
        SortedMap<Integer, Integer> fetched = new TreeMap<>();
        for (int part = next(0, State.FETCHED); part < states.length; part = next(part + 1, State.FETCHED)) {
            fetched.put(part, checksums[part]);
        }
        return fetched;
    }

    private int next(int from, State state) {
        int part = from;
        while (part < states.length && states[part] != state) {
            part++;
        }
        return part;
    }
}
