package io.cdsbackup.internal.download;

import io.cdsbackup.domain.ContentRange;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.RemoteChangedException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.internal.parts.PartLedger;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.StoreSession;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What all connections of one download share: the file that the bytes must be of, and where they go. */
final class PartsArrival {

    private final StoreSession session;
    private final PartLedger ledger;
    private final SizeExpectation expected;
    private final Checkpoints checkpoints;
    private final Transferred transferred;
    private final RateLimit rate;
    private final Waits waits;
    private final SecureTwin overTls;
    private final CountDownLatch opened = new CountDownLatch(1);
    private @Nullable RemoteFile remote;
    private @Nullable OtherPlan otherPlan;
    private boolean rangesGiven;
    private boolean rangesIgnored;

    PartsArrival(
            StoreSession session,
            PartLedger ledger,
            @Nullable RemoteFile remote,
            SizeExpectation expected,
            Checkpoints checkpoints,
            Transferred transferred,
            RateLimit rate,
            Waits waits,
            SecureTwin overTls) {
        this.session = session;
        this.ledger = ledger;
        this.remote = remote;
        this.expected = expected;
        this.checkpoints = checkpoints;
        this.transferred = transferred;
        this.rate = rate;
        this.waits = waits;
        this.overTls = overTls;
        this.rangesGiven = remote != null;
    }

    /** The file that is fetched, once that is known. */
    synchronized Optional<RemoteFile> remote() {
        return Optional.ofNullable(remote);
    }

    synchronized @Nullable String ifRange() {
        return remote == null ? null : remote.validators().ifRange().orElse(null);
    }

    /**
     * Holds what answers against what answered before.
     *
     * @throws RemoteChangedException if it is another file
     * @throws io.cdsbackup.error.SizeMismatchException if its length is not what the service said
     */
    synchronized void check(RemoteFile answering) {
        overTls.compare(answering);
        if (remote == null) {
            if (answering.total() != ledger.plan().total()) {
                expected.checkAnnounced(answering.total());
                throw planned(new OtherPlan(answering.total()));
            }
            begin(answering);
        } else if (!remote.maybe(answering)) {
            throw changed();
        } else {
            remote = remote.knownBetterBy(answering);
        }
        rangesGiven = true;
        rangesIgnored = false;
    }

    /**
     * Looks at the whole file where a range was asked for. If nothing else came before, that is as good: all of it is taken by
     * the one connection, since the file store seems to give no parts.
     *
     * @return true if its bytes are to come
     * @throws RemoteChangedException if it is another file
     * @throws UnexpectedResponseException if it is of no use here, and may be as a whole
     */
    synchronized boolean takesWhole(DownloadHead answer, PartCursor cursor) {
        RemoteFile whole = new RemoteFile(answer.contentLength().orElse(-1), answer.validators());
        WebPage.refuse(answer, expected);
        overTls.compare(whole);
        if (remote == null) {
            expected.checkAnnounced(whole.total());
        }
        if (remote == null
                && cursor.position() == 0
                && whole.total() == ledger.plan().total()) {
            begin(whole);
            cursor.goOnWith(ledger.claimFurther(cursor.run()));
            opened();
            return true;
        }
        throw wholeInstead(answer, whole);
    }

    // Nothing is left behind by a download that never got an answer.
    private void begin(RemoteFile answering) {
        session.resize(answering.total());
        remote = answering;
    }

    // A file store that has given parts before may do so again: what is here is worth another try.
    private BackupException wholeInstead(DownloadHead answer, RemoteFile whole) {
        // A whole that comes in chunks states no length, but its validators tell.
        if (remote != null && !remote.maybe(whole.total() >= 0 ? whole : whole.ofLength(remote.total()))) {
            return changed();
        }
        if (!rangesGiven) {
            return planned(new OtherPlan(OtherPlan.WHOLE));
        }
        rangesIgnored = true;
        return new UnexpectedResponseException(
                ErrorDetail.of("The file store gives no parts of the file").withHttpStatus(answer.status()));
    }

    // Nothing has failed: this plan is given up, and nobody is to try it again.
    private DownloadCancelledException planned(OtherPlan other) {
        otherPlan = other;
        return new DownloadCancelledException(ErrorDetail.of("The file is another one than was planned for"));
    }

    /** The plan to make in place of this one, where the file that answers needs another. */
    synchronized Optional<OtherPlan> otherPlan() {
        return Optional.ofNullable(otherPlan);
    }

    /** Whether the file store gave the whole file when it was last asked for a part. */
    synchronized boolean rangesIgnored() {
        return rangesIgnored;
    }

    /** What to make of an answer that the range lies outside the file. */
    BackupException unsatisfied(DownloadHead answer) {
        long total = answer.contentRange().map(ContentRange::total).orElse(-1L);
        return total >= 0 && total != ledger.plan().total()
                ? changed()
                : new UnexpectedResponseException(ErrorDetail.of("The file store refuses a range that the file has")
                        .withHttpStatus(416));
    }

    /** The first answer is as it should be: the other connections may come. */
    void opened() {
        opened.countDown();
    }

    void awaitOpened() throws InterruptedException {
        opened.await();
    }

    void write(ByteBuffer bytes, long position) {
        int length = bytes.remaining();
        Duration wait = rate.reserve(length);
        if (!wait.isZero()) {
            waits.sleep(wait);
        }
        session.write(bytes, position);
        transferred.add(length);
    }

    /** Bytes of a part that its worker does not bring to its end. */
    void giveUp(long bytes) {
        if (bytes > 0) {
            transferred.lose(bytes, false);
        }
    }

    void complete(int part, int checksum) {
        ledger.fetched(part, checksum);
        remote().ifPresent(file ->
                checkpoints.partFetched(ledger.plan().range(part).length(), file));
    }

    private static RemoteChangedException changed() {
        return new RemoteChangedException(ErrorDetail.of("The file changed on the remote side during the download")
                .withHint(
                        "Start over: --on-change restart on the command line, DownloadOptions.withOnChange in code."));
    }
}
