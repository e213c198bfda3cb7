package io.cdsbackup.internal.download;

import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.internal.parts.PartRun;
import io.cdsbackup.port.DownloadRequest;
import java.time.Duration;
import java.util.Optional;

/** One connection's work: claims parts and fetches them, until there is nothing left or it is not wanted any more. */
final class PartWorker {

    private final int number;
    private final PartsDownload download;
    private final LinkedFetch fetch;
    private final Duration stallTimeout;

    PartWorker(int number, PartsDownload download, LinkedFetch fetch, Duration stallTimeout) {
        this.number = number;
        this.download = download;
        this.fetch = fetch;
        this.stallTimeout = stallTimeout;
    }

    void run() throws InterruptedException {
        if (number > 0) {
            download.arrival().awaitOpened();
        }
        while (download.wants(number)) {
            Optional<PartRun> run = download.ledger().claim(download.isAlone());
            if (run.isEmpty()) {
                // Where an earlier run left all of the parts there is no first answer to wait for.
                download.arrival().opened();
                return;
            }
            PartCursor cursor = new PartCursor(download.ledger().plan(), run.get());
            try {
                fetch(cursor);
            } finally {
                download.arrival().giveUp(cursor.unfinished());
                cursor.left().ifPresent(download.ledger()::release);
            }
        }
    }

    private void fetch(PartCursor cursor) {
        PartsArrival arrival = download.arrival();
        while (!cursor.isAtEnd() && download.wants(number)) {
            boolean came = fetch.once(
                    address -> DownloadRequest.range(address, cursor.rest(), arrival.ifRange(), stallTimeout),
                    () -> new RangeSink(cursor, arrival),
                    () -> requireEnd(cursor),
                    () -> {
                        download.goOnAlone(number);
                        return download.wants(number);
                    });
            if (came) {
                return;
            }
            if (arrival.rangesIgnored()) {
                download.goOnAlone(number);
            }
        }
    }

    private static void requireEnd(PartCursor cursor) {
        if (!cursor.isAtEnd()) {
            throw new ConnectionLostException(ErrorDetail.of("The file store sent fewer bytes than it announced"));
        }
    }
}
