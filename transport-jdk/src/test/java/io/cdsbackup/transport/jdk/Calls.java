package io.cdsbackup.transport.jdk;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.TransportRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests with bounds that no healthy test meets, and short ones for those that must. */
final class Calls {

    static final Duration AMPLE = Duration.ofSeconds(30);
    static final Duration SHORT = Duration.ofMillis(300);
    /** For what must meet its bound after something has come, which a busy machine does not bring at once. */
    static final Duration MODERATE = Duration.ofSeconds(3);

    static final int LIMIT = 1 << 20;

    private Calls() {}

    static TransportRequest get(URI uri) {
        return get(uri, HttpFields.NONE);
    }

    static TransportRequest get(URI uri, HttpFields fields) {
        return TransportRequest.get(uri, fields, AMPLE, LIMIT);
    }

    static TransportRequest get(URI uri, Duration deadline) {
        return TransportRequest.get(uri, HttpFields.NONE, deadline, LIMIT);
    }

    static TransportRequest get(URI uri, int limit) {
        return TransportRequest.get(uri, HttpFields.NONE, AMPLE, limit);
    }

    static TransportRequest post(URI uri, String json) {
        HttpFields fields = HttpFields.NONE.with("Content-Type", "application/json; charset=utf-8");
        return TransportRequest.post(uri, fields, json.getBytes(StandardCharsets.UTF_8), AMPLE, LIMIT);
    }

    static DownloadRequest whole(URI uri) {
        return DownloadRequest.whole(DownloadAddress.of(uri), AMPLE);
    }

    static DownloadRequest whole(URI uri, Duration stall) {
        return DownloadRequest.whole(DownloadAddress.of(uri), stall);
    }
}
