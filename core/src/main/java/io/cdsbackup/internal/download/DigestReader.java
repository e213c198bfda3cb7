package io.cdsbackup.internal.download;

import io.cdsbackup.domain.Sha256;
import io.cdsbackup.error.DigestMismatchException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.internal.parts.PartLedger;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.StoreSession;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Reads behind the connections, part by part in the order of the file: holds each part against its checksum and digests all of
 * them, in one pass. Parts that an earlier run left are so looked at while new ones come.
 */
final class DigestReader {

    private static final int CHUNK = 1 << 18;

    private final StoreSession session;
    private final PartLedger ledger;
    private final Transferred transferred;
    private final DownloadListener listener;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

    DigestReader(StoreSession session, PartLedger ledger, Transferred transferred, DownloadListener listener) {
        this.session = session;
        this.ledger = ledger;
        this.transferred = transferred;
        this.listener = listener;
    }

    /**
     * Reads to the end of the file.
     *
     * @return the digest of all bytes, or empty if the ledger was stopped before the end
     * @throws DigestMismatchException if a part does not hold that was fetched twice
     */
    Optional<Sha256> read() throws InterruptedException {
        MessageDigest digest = Digests.sha256();
        for (int part = 0; part < ledger.plan().count(); part++) {
            boolean again = false;
            while (true) {
                if (!ledger.awaitFetched(part)) {
                    return Optional.empty();
                }
                MessageDigest ahead = Digests.copy(digest);
                if (holds(part, ahead)) {
                    digest = ahead;
                    break;
                }
                if (ledger.isStopped()) {
                    return Optional.empty();
                }
                if (again) {
                    throw new DigestMismatchException(
                            ErrorDetail.of("The disk does not give back what was written to it")
                                    .withHint("Check the disk, or choose another folder."));
                }
                again = true;
                transferred.lose(ledger.plan().range(part).length(), ledger.isOfEarlierRun(part));
                listener.warning("Part " + (part + 1) + " of the partial file does not hold; it is fetched again");
                ledger.lost(part);
            }
            ledger.verified(part);
        }
        return Optional.of(Sha256.ofDigest(digest.digest()));
    }

    private boolean holds(int part, MessageDigest digest) {
        CRC32C checksum = new CRC32C();
        long position = ledger.plan().range(part).first();
        long end = ledger.plan().range(part).last() + 1;
        while (position < end) {
            chunk.clear().limit((int) Math.min(CHUNK, end - position));
            int read = session.read(chunk, position);
            if (read <= 0 || ledger.isStopped()) {
                // The file is shorter than it says, or a part is too long to be read to its end for nothing.
                return false;
            }
            chunk.flip();
            checksum.update(chunk.duplicate());
            digest.update(chunk);
            position += read;
        }
        return (int) checksum.getValue() == ledger.checksum(part);
    }
}
