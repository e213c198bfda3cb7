package io.cdsbackup.cli.soak;

import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.RecordedExchange;
import io.cdsbackup.sandbox.SandboxCloud;

/** What a cloud says that it has sent, whatever the command says that it has got. */
final class Served {

    private Served() {}

    /** How many bytes of files it has sent since its records were cleared, those on their way included. */
    static long bytes(SandboxCloud cloud) {
        return cloud.exchanges().stream()
                .filter(exchange -> exchange.door() != Door.API)
                .mapToLong(RecordedExchange::bytesSent)
                .sum();
    }
}
