package io.cdsbackup.internal.download;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.NetworkException;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Looks over https at a file that is to come over plain http, so that what comes can be held against it: who changes bytes on
 * the way changes mostly more than he wants to.
 */
final class SecureLook {

    private static final ByteRange FIRST_BYTE = ByteRange.of(0, 0);

    private final DownloadContext context;

    SecureLook(DownloadContext context) {
        this.context = context;
    }

    /** The file over https; none where the chosen address is secure, where no other is, and where none can be reached. */
    SecureTwin twin() {
        Optional<DownloadAddress> address = context.links().secureAlternative();
        if (address.isEmpty()) {
            return SecureTwin.NONE;
        }
        Optional<RemoteFile> seen = seen(address.get());
        if (seen.isEmpty()) {
            context.listener()
                    .warning("The file comes over plain http, and could not be compared with the one over https");
        }
        return seen.map(SecureTwin::new).orElse(SecureTwin.NONE);
    }

    private Optional<RemoteFile> seen(DownloadAddress address) {
        AtomicReference<@Nullable HeadSink> last = new AtomicReference<>();
        try {
            context.fetch()
                    .fetch(
                            address,
                            at -> DownloadRequest.range(
                                    at, FIRST_BYTE, null, context.options().stallTimeout()),
                            () -> {
                                HeadSink sink = new HeadSink();
                                last.set(sink);
                                return sink;
                            },
                            () -> {});
        } catch (NetworkException outOfReach) {
            return Optional.empty();
        }
        return Optional.ofNullable(last.get())
                .flatMap(HeadSink::file)
                .map(SecureLook::described)
                .filter(file -> file.total() >= 0);
    }

    private static RemoteFile described(DownloadHead head) {
        return head.status() == 200
                ? new RemoteFile(head.contentLength().orElse(-1), head.validators())
                : RemoteFile.of(head);
    }
}
