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
                return DownloadAddress.of(resolved(from.uri(), location));
            }
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            // Not as a cause: its message repeats the address.
            throw unusable(head);
        }
        throw unusable(head);
    }

    // java.net.URI drops the last segment of the path for a query alone, RFC 3986 (5.2.2) keeps it.
    private static URI resolved(URI from, String location) throws URISyntaxException {
        return location.startsWith("?")
                ? new URI(from.getScheme() + "://" + from.getRawAuthority() + from.getRawPath() + location)
                : from.resolve(new URI(location));
    }

    private static UnexpectedResponseException unusable(DownloadHead head) {
        return new UnexpectedResponseException(ErrorDetail.of("The file store redirects to nowhere that can be read")
                .withHttpStatus(head.status()));
    }
}
