package io.cdsbackup.internal.download;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadHead;
import java.util.Locale;

/** A web page where the file should be, with a status that says all is well: a login, a proxy's notice. */
final class WebPage {

    private WebPage() {}

    /**
     * Refuses it: where the size is not known it would otherwise become a backup.
     *
     * @throws UnexpectedResponseException if it is one, and not of the very length that the backup must have
     */
    static void refuse(DownloadHead head, SizeExpectation expected) {
        boolean html = head.fields()
                .first("Content-Type")
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("text/html");
        if (html && !expected.isExactly(head.contentLength().orElse(-1))) {
            throw new UnexpectedResponseException(ErrorDetail.of("The file store answered with a web page")
                    .withHttpStatus(head.status())
                    .withHint("A proxy or a login page may be in the way."));
        }
    }
}
