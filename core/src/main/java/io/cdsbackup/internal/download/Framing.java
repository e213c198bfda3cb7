package io.cdsbackup.internal.download;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadHead;
import java.util.List;

/** How an answer says where it ends. */
final class Framing {

    private Framing() {}

    /**
     * Whether an answer comes in chunks.
     *
     * @throws UnexpectedResponseException if it says in two ways, or in an unknown one, where it ends. No client undoes another
     *     coding, and where a length is stated as well, clients differ on which of the two counts: what comes then may hold the
     *     framing, or end early. RFC 9112, section 6.3, lets it be taken for an attack
     */
    static boolean isChunked(DownloadHead head) {
        List<String> codings = head.fields().all("Transfer-Encoding");
        if (codings.isEmpty()) {
            return false;
        }
        boolean plain = codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase("chunked");
        if (!plain || head.fields().first("Content-Length").isPresent()) {
            throw new UnexpectedResponseException(
                    ErrorDetail.of("The file store's answer says in two ways, or in an unknown one, where it ends")
                            .withHttpStatus(head.status())
                            .withHint("A proxy may have changed it: try again, or from another network."));
        }
        return true;
    }
}
