package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.internal.parts.Checkpoint;
import io.cdsbackup.internal.parts.CheckpointJson;
import io.cdsbackup.internal.parts.PartLedger;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.Ticker;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Saves what is there, now and then: the bytes are forced to the disk before the checkpoint that claims them. */
final class Checkpoints {

    private static final long BYTES_BETWEEN = 64L << 20;
    private static final long NANOS_BETWEEN = 5_000_000_000L;

    private final InstanceUuid instance;
    private final BackupId backup;
    private final StoreSession session;
    private final PartLedger ledger;
    private final CheckpointJson json;
    private final Ticker ticker;
    private final ReentrantLock saving = new ReentrantLock();
    private final AtomicLong bytesSince = new AtomicLong();
    private long lastSaved;

    Checkpoints(
            InstanceUuid instance,
            BackupId backup,
            StoreSession session,
            PartLedger ledger,
            CheckpointJson json,
            Ticker ticker) {
        this.instance = instance;
        this.backup = backup;
        this.session = session;
        this.ledger = ledger;
        this.json = json;
        this.ticker = ticker;
        this.lastSaved = ticker.nanos();
    }

    /** A part is there: saves if it is time to. Whoever comes while another saves goes on. */
    void partFetched(long bytes, RemoteFile remote) {
        bytesSince.addAndGet(bytes);
        if (!saving.tryLock()) {
            return;
        }
        try {
            if (bytesSince.get() >= BYTES_BETWEEN || ticker.nanos() - lastSaved >= NANOS_BETWEEN) {
                write(remote);
                requireSpace();
            }
        } finally {
            saving.unlock();
        }
    }

    /** Saves in any case. */
    void save(RemoteFile remote) {
        saving.lock();
        try {
            write(remote);
        } finally {
            saving.unlock();
        }
    }

    /** A full disk has none even for the checkpoint: what lies behind the last whole part counts for nothing, and goes. */
    void makeRoom() {
        session.resize(ledger.plan().range(ledger.snapshot().lastKey()).last() + 1);
    }

    private void write(RemoteFile remote) {
        // Read first: what is counted by now is claimed, and what comes from now on counts for the next.
        long counted = bytesSince.get();
        SortedMap<Integer, Integer> claimed = ledger.snapshot();
        session.force();
        session.saveCheckpoint(
                json.write(new Checkpoint(instance, backup, remote.validators(), ledger.plan(), claimed)));
        bytesSince.addAndGet(-counted);
        lastSaved = ticker.nanos();
    }

    /** The file's length was set, which reserves nothing: the bytes still missing need room. */
    void requireSpace() {
        long missing = ledger.plan().total() - bytesThere();
        long free = session.usableSpace();
        if (missing > free) {
            throw new DiskFullException(
                    ErrorDetail.of("The backup needs " + missing + " bytes more, and the disk has " + free + " free")
                            .withHint("Make room, then run it again: what was fetched is kept."));
        }
    }

    /** How much of the file is there, in whole parts. */
    long bytesThere() {
        return ledger.snapshot().keySet().stream()
                .mapToLong(part -> ledger.plan().range(part).length())
                .sum();
    }
}
