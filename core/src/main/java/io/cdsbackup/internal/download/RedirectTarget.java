package io.cdsbackup.internal.download;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadHead;
import java.net.URI;
import java.net.URISyntaxException;

/** Where a redirect leads. */
final class RedirectTarget {

    private RedirectTarget() {}

    static DownloadAddress of(DownloadHead head, DownloadAddress from) {
        String location = head.fields().first("Location").orElse("").strip();
        try {
            if (!location.isEmpty()) {
                return DownloadAddress.of(from.uri().resolve(new URI(location)));
            }
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            // Not as a cause: its message repeats the address.
            throw unusable(head);
        }
        throw unusable(head);
    }

    private static UnexpectedResponseException unusable(DownloadHead head) {
        return new UnexpectedResponseException(ErrorDetail.of("The file store redirects to nowhere that can be read")
                .withHttpStatus(head.status()));
    }
}
