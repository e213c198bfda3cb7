package io.cdsbackup.internal.download.model;

import java.util.Arrays;

/** Does between two runs to what is on the disk what may happen to it there. */
final class StateFaults {

    private final Scenario scenario;
    private final Disk disk;
    private final Events events;

    StateFaults(Scenario scenario, Disk disk, Events events) {
        this.scenario = scenario;
        this.disk = disk;
        this.events = events;
    }

    void befall(Chance chance) {
        byte[] checkpoint = disk.checkpoint();
        if (checkpoint != null && happens(Fault.SPOILT_CHECKPOINT, chance)) {
            events.met(Fault.SPOILT_CHECKPOINT);
            disk.save(spoilt(checkpoint, chance));
        }
        if (checkpoint != null && happens(Fault.NO_CHECKPOINT, chance)) {
            events.met(Fault.NO_CHECKPOINT);
            disk.save(null);
        }
        if (disk.part().length > 0 && happens(Fault.SPOILT_PART, chance)) {
            events.met(Fault.SPOILT_PART);
            disk.spoil(chance);
        }
    }

    private boolean happens(Fault fault, Chance chance) {
        return scenario.faults().contains(fault) && chance.oneIn(2);
    }

    private static byte[] spoilt(byte[] checkpoint, Chance chance) {
        byte[] spoilt = checkpoint.clone();
        switch (chance.between(0, 3)) {
            case 0 -> spoilt = Arrays.copyOf(spoilt, chance.between(0, spoilt.length - 1));
            case 1 -> Arrays.fill(spoilt, (byte) 0);
            case 2 -> spoilt[chance.between(0, spoilt.length - 1)] ^= (byte) (1 << chance.between(0, 7));
            default -> spoilt[chance.between(0, spoilt.length - 1)] = (byte) ('0' + chance.between(0, 9));
        }
        return spoilt;
    }
}
