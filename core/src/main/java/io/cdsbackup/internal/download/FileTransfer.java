package io.cdsbackup.internal.download;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupFormat;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.DigestMismatchException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.SizeMismatchException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.internal.parts.Checkpoint;
import io.cdsbackup.internal.parts.CheckpointJson;
import io.cdsbackup.internal.parts.PartLedger;
import io.cdsbackup.internal.parts.PartPlan;
import io.cdsbackup.internal.retry.RetrySchedule;
import io.cdsbackup.port.StoreSession;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Brings the bytes of one backup into the partial file: by parts where the file store gives parts, else whole. */
final class FileTransfer {

    private final DownloadContext context;
    private final CheckpointJson json;
    private final RateLimit rate;
    private final PlanChoice choice;
    private final SizeExpectation expected;
    private SecureTwin overTls = SecureTwin.NONE;

    FileTransfer(DownloadContext context, CheckpointJson json, RateLimit rate) {
        this(context, json, rate, expectation(context));
    }

    private FileTransfer(DownloadContext context, CheckpointJson json, RateLimit rate, SizeExpectation expected) {
        this.context = context;
        this.json = json;
        this.rate = rate;
        this.choice = new PlanChoice(context.options());
        this.expected = expected;
    }

    private static SizeExpectation expectation(DownloadContext context) {
        return new SizeExpectation(
                context.links().download().backup().size(), context.options().sizeCheck(), context.listener());
    }

    /**
     * What came.
     *
     * @param size the file's length
     * @param sha256 the digest of all of it
     * @param format what its first bytes tell
     * @param resumedBytes how much of it an earlier run had fetched
     */
    record Fetched(BackupSize size, Sha256 sha256, BackupFormat format, long resumedBytes) {}

    Fetched run() {
        overTls = new SecureLook(context).twin();
        Optional<Checkpoint> left =
                new Resumption(json).find(context.session(), backup(), context.options(), context.listener());
        if (left.isPresent()) {
            return resumed(left.get());
        }
        context.session().discard();
        BackupSize stated = backup().size();
        if (stated != null) {
            return stated.bytes() == 0
                    ? whole()
                    : parts(choice.plan(stated.bytes()), Collections.emptySortedMap(), null);
        }
        RemoteFile remote = look().file().orElse(null);
        return remote == null || remote.total() == 0
                ? whole()
                : parts(choice.plan(remote.total()), Collections.emptySortedMap(), remote);
    }

    private Fetched resumed(Checkpoint left) {
        return new Recognition(context, look()).knows(left)
                ? parts(
                        left.plan(),
                        left.checksums(),
                        new RemoteFile(left.plan().total(), left.validators()))
                : wholeInstead();
    }

    private Fetched parts(PartPlan plan, SortedMap<Integer, Integer> there, @Nullable RemoteFile remote) {
        StoreSession session = context.session();
        PartLedger ledger = new PartLedger(plan, there);
        Checkpoints checkpoints = new Checkpoints(
                backup().instance(),
                backup().id(),
                session,
                ledger,
                json,
                context.timing().ticker());
        Waits waits = new Waits(context.timing());
        PartsArrival arrival = new PartsArrival(
                session, ledger, remote, expected, checkpoints, context.transferred(), rate, waits, overTls);
        checkpoints.requireSpace();
        if (remote != null) {
            session.resize(plan.total());
        }
        long resumed = checkpoints.bytesThere();
        context.transferred().begin(resumed, plan.total());
        PartsDownload download = new PartsDownload(context, ledger, arrival, waits);
        Sha256 sha256;
        try {
            sha256 = download.run(choice.connections(plan.total()));
        } catch (DigestMismatchException broken) {
            Uninterrupted.run(() -> remains().setAside(broken));
            throw broken;
        } catch (BackupException failed) {
            OtherPlan other = arrival.otherPlan().orElse(null);
            if (other != null && failed instanceof DownloadCancelledException) {
                return by(other);
            }
            if (arrival.rangesIgnored() && failed instanceof UnexpectedResponseException) {
                return wholeInstead();
            }
            Uninterrupted.run(() -> remains().keep(checkpoints, arrival, failed));
            throw failed;
        }
        return new Fetched(
                BackupSize.ofBytes(plan.total()),
                sha256,
                format(),
                resumed - context.transferred().lost());
    }

    private Fetched whole() {
        Arrival arrival = new Arrival(context.session(), expected, context.transferred(), overTls);
        try {
            new Transfer(linked(), arrival, context.options().stallTimeout()).run();
        } catch (SizeMismatchException wrong) {
            if (arrival.received() > 0) {
                remains().setAside(wrong);
            }
            throw wrong;
        }
        return new Fetched(arrival.size(), arrival.sha256OfAll(), arrival.format(), 0);
    }

    private Fetched by(OtherPlan other) {
        return other.isWhole()
                ? wholeInstead()
                : fresh().parts(choice.plan(other.total()), Collections.emptySortedMap(), null);
    }

    private Fetched wholeInstead() {
        context.listener().warning("The file store gives no parts of the file; fetching it whole");
        return fresh().whole();
    }

    private FileTransfer fresh() {
        context.session().discard();
        context.transferred().forget();
        FileTransfer again = new FileTransfer(context.anew(), json, rate, expected);
        again.overTls = overTls;
        return again;
    }

    private Remains remains() {
        return new Remains(context.session(), context.listener());
    }

    private RemoteLook look() {
        return new RemoteLook(linked(), context.options().stallTimeout());
    }

    private LinkedFetch linked() {
        Waits waits = new Waits(context.timing());
        return new LinkedFetch(
                context,
                new Attempts(
                        new RetrySchedule(context.retryPolicy(), context.timing()),
                        context.transferred(),
                        waits,
                        context.effort(),
                        context.listener()),
                waits);
    }

    private BackupFormat format() {
        ByteBuffer first = ByteBuffer.allocate(BackupFormat.HEAD_BYTES);
        while (first.hasRemaining() && context.session().read(first, first.position()) > 0) {
            // To the end of the buffer or of the file.
        }
        return BackupFormat.sniff(Arrays.copyOf(first.array(), first.position()));
    }

    private Backup backup() {
        return context.links().download().backup();
    }
}
