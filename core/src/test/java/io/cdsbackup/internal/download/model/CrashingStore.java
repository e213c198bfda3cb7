package io.cdsbackup.internal.download.model;

import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredContent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One target in memory, on a disk that may be slow, full, broken, or read wrongly, and that keeps for sure only what was forced:
 * at a moment of the run it may remember what a crash just then would leave.
 */
final class CrashingStore implements BackupStore {

    static final long ROOM = 64L << 20;

    final Events events;
    final Disk disk = new Disk();
    final AtomicInteger open = new AtomicInteger();
    private final Scenario scenario;
    private final ModelTime time;
    private Chance chance;
    private long room = ROOM;
    private long roomTold = ROOM;
    private int brokenAfter = Integer.MAX_VALUE;
    private int crashAfter = Integer.MAX_VALUE;
    private int steps;
    private @Nullable Disk crashed;

    CrashingStore(Scenario scenario, ModelTime time, Events events) {
        this.scenario = scenario;
        this.time = time;
        this.events = events;
        this.chance = Chance.of(scenario.seed(), 21);
    }

    /** Draws what will happen in the next run. */
    void nextRun(int run) {
        chance = Chance.of(scenario.seed(), 22, run);
        steps = 0;
        crashed = null;
        boolean full = scenario.faults().contains(Fault.FULL_DISK) && chance.oneIn(2);
        room = full ? chance.between(0L, scenario.firstLength() + 1000L) : ROOM;
        // The system says how much there is, and then others take it.
        roomTold = full && chance.oneIn(2) ? room : ROOM;
        brokenAfter = drawn(Fault.BROKEN_DISK);
        crashAfter = drawn(Fault.CRASH);
    }

    private int drawn(Fault fault) {
        return scenario.faults().contains(fault) && chance.oneIn(2) ? chance.between(1, 60) : Integer.MAX_VALUE;
    }

    @Override
    public StoreSession open(StoreTarget target) {
        open.incrementAndGet();
        return new CrashingSession(this, target);
    }

    @Override
    public StoredContent read(Path file) {
        open.incrementAndGet();
        return new DiskContent(this);
    }

    /** Lets the crash that was drawn be what happened, if it was. */
    boolean crash() {
        if (crashed == null) {
            return false;
        }
        disk.becomes(crashed);
        return true;
    }

    long roomTold() {
        if (roomTold < ROOM) {
            events.met(Fault.FULL_DISK);
        }
        return Math.max(0, roomTold - disk.used());
    }

    /** Something is done with the disk. */
    void step() {
        steps++;
        if (steps == crashAfter && !disk.isPublished()) {
            events.met(Fault.CRASH);
            crashed = disk.afterCrash(chance);
        }
        if (scenario.faults().contains(Fault.SLOW_DISK) && chance.oneIn(4)) {
            time.pass(Duration.ofMillis(chance.between(1, 3000)));
        }
    }

    void beforeWrite(long position, int count) {
        step();
        if (steps >= brokenAfter) {
            brokenAfter = Integer.MAX_VALUE;
            events.met(Fault.BROKEN_DISK);
            throw new StorageFailedException(ErrorDetail.of("The disk fails"));
        }
        room -= count;
        if (room < 0) {
            events.met(Fault.FULL_DISK);
            throw new DiskFullException(ErrorDetail.of("The disk is full at " + position));
        }
    }

    boolean spoilsRead() {
        boolean spoils = scenario.faults().contains(Fault.SPOILT_READ) && chance.oneIn(6);
        if (spoils) {
            events.met(Fault.SPOILT_READ);
        }
        return spoils;
    }
}
