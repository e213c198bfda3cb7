package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupFormat;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.StoreSession;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/** The file as it arrives: each byte checked against what was announced, digested, written. */
final class Arrival {

    private final StoreSession session;
    private final SizeExpectation expected;
    private final Transferred transferred;
    private final SecureTwin overTls;
    private MessageDigest digest = Digests.sha256();
    private byte[] firstBytes = new byte[0];
    private long received;
    private long total = -1;
    private boolean chunked;

    Arrival(StoreSession session, SizeExpectation expected, Transferred transferred, SecureTwin overTls) {
        this.session = session;
        this.expected = expected;
        this.transferred = transferred;
        this.overTls = overTls;
    }

    /** The file begins, from its first byte, whatever came before. */
    void begin(DownloadHead head) {
        total = head.contentLength().orElse(-1);
        chunked = Framing.isChunked(head);
        WebPage.refuse(head, expected);
        overTls.compare(new RemoteFile(total, head.validators()));
        expected.checkAnnounced(total);
        requireSpace(total >= 0 ? total : expected.bytes());
        session.discard();
        digest = Digests.sha256();
        firstBytes = new byte[0];
        received = 0;
        transferred.begin(0, total);
    }

    void append(ByteBuffer bytes) {
        expected.checkSoFar(received + bytes.remaining());
        if (firstBytes.length < BackupFormat.HEAD_BYTES) {
            keepFirst(bytes.duplicate());
        }
        int length = bytes.remaining();
        digest.update(bytes.duplicate());
        session.write(bytes, received);
        received += length;
        transferred.add(length);
    }

    /** The answer has come to its end. */
    void end() {
        if (total >= 0 && received != total) {
            throw new ConnectionLostException(
                    ErrorDetail.of("The file store sent " + received + " of " + total + " bytes"));
        }
        expected.checkReceived(received, total >= 0, chunked);
    }

    long received() {
        return received;
    }

    BackupSize size() {
        return BackupSize.ofBytes(received);
    }

    BackupFormat format() {
        return BackupFormat.sniff(firstBytes);
    }

    /** The digest of all that was received. To be asked for once. */
    Sha256 sha256OfAll() {
        return Sha256.ofDigest(digest.digest());
    }

    // A file's length can be set without there being room for it, so room is looked for first.
    private void requireSpace(long needed) {
        long free = session.usableSpace();
        if (needed > free + session.length()) {
            throw new DiskFullException(
                    ErrorDetail.of("The backup needs " + needed + " bytes, and the disk has " + free + " free")
                            .withHint("Make room, or choose another folder, then run it again."));
        }
    }

    private void keepFirst(ByteBuffer bytes) {
        int before = firstBytes.length;
        int more = Math.min(bytes.remaining(), BackupFormat.HEAD_BYTES - before);
        firstBytes = Arrays.copyOf(firstBytes, before + more);
        bytes.get(firstBytes, before, more);
    }
}
