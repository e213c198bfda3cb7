package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.internal.parts.PartLedger;
import io.cdsbackup.internal.parts.PartPlan;
import io.cdsbackup.port.StoreSession;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DigestReaderTest {

    private static final int PART = 8 << 20;

    private final DownloadFixture fixture = new DownloadFixture();

    @Test
    void a_long_part_is_not_read_to_its_end_once_the_download_is_stopped() throws InterruptedException {
        AtomicInteger reads = new AtomicInteger();
        PartLedger ledger = new PartLedger(PartPlan.of(PART, 1, PART), new TreeMap<>(Map.of(0, 0)));
        try (StoreSession session = fixture.session()) {
            session.resize(PART);
            session.write(ByteBuffer.wrap(new byte[PART]), 0);
            fixture.store.whileReadingParts(() -> {
                reads.incrementAndGet();
                ledger.stop();
            });

            assertThat(new DigestReader(session, ledger, fixture.transferred(), fixture.listener).read())
                    .isEmpty();
        }

        assertThat(reads).hasValue(1);
        assertThat(fixture.listener.warnings).isEmpty();
    }
}
