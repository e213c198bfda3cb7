package io.cdsbackup.testkit;

import io.cdsbackup.port.DownloadRequest;

/** Answers a download, or throws what the transport shall throw before any head. */
@FunctionalInterface
interface DownloadAnswer {

    DownloadReply give(DownloadRequest request);
}
