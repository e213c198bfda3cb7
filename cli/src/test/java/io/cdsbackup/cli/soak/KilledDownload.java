package io.cdsbackup.cli.soak;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;

/**
 * One download that is killed, perhaps more than once, and brought to its end. Each run is held against what the one before it
 * left: it fetches what the checkpoint does not claim, and nothing else.
 */
final class KilledDownload {

    /** By 128 and the signal's number Java tells of a process that a signal ended. */
    private static final int BY_SIGKILL = 128 + 9;

    private final Get get;
    private final PartsOnDisk parts;
    private Leftover left = Leftover.NOTHING;

    KilledDownload(Get get, int partSize) {
        this.get = get;
        this.parts = new PartsOnDisk(content(get), partSize);
    }

    /**
     * Runs it, and kills it.
     *
     * @param moment tells when, asked over and over
     * @return false if it came to its end before
     */
    boolean isKilledWhen(BooleanSupplier moment) throws IOException, InterruptedException {
        get.cloud().clearRecords();
        Process process = get.start();
        try {
            boolean ended = false;
            while (!ended && !moment.getAsBoolean()) {
                ended = process.waitFor(1, MILLISECONDS);
                requireWholeOrAbsent();
            }
            if (ended) {
                Get.result(process);
                return false;
            }
            process.destroyForcibly();
            if (process.waitFor() != BY_SIGKILL) {
                // It ended just now; what it said went with its streams.
                assertThat(process.exitValue()).isZero();
                return false;
            }
        } finally {
            process.destroyForcibly();
        }
        requireWholeOrAbsent();
        assertThat(Served.bytes(get.cloud())).isLessThanOrEqualTo(missing());
        left = Leftover.of(get, parts);
        assertThat(left.there()).as("of the parts that are claimed").containsAll(left.claimed());
        return true;
    }

    /** What the last kill left. */
    Leftover left() {
        return left;
    }

    /** How many bytes the last checkpoint does not claim. */
    long missing() {
        return content(get).length() - parts.bytes(left.claimed());
    }

    /** Runs it to its end. */
    void finish() throws IOException, InterruptedException {
        boolean published = Files.exists(get.target());
        get.cloud().clearRecords();

        JsonObject result = get.result();

        if (published) {
            assertThat(Outcome.text(result, "alreadyPresent")).isEqualTo("true");
            assertThat(Served.bytes(get.cloud())).isZero();
        } else {
            assertThat(Get.number(result, "resumedBytes")).isEqualTo(parts.bytes(left.claimed()));
            assertThat(Get.number(result, "downloadedBytes")).isEqualTo(missing());
            assertThat(Served.bytes(get.cloud())).isEqualTo(missing());
        }
        assertThat(Outcome.text(result, "sha256"))
                .isEqualTo(content(get).sha256().hex());
        assertThat(get.target()).exists();
        requireWholeOrAbsent();
        assertThat(get.partial()).doesNotExist();
        assertThat(get.checkpoint()).doesNotExist();
    }

    private void requireWholeOrAbsent() throws IOException {
        if (Files.exists(get.target())) {
            SortedSet<Integer> whole = parts.in(get.target());
            assertThat(whole).as("parts under the final name").hasSize(parts.count());
            assertThat(get.target()).hasSize(content(get).length());
        }
    }

    private static Content content(Get get) {
        return get.backup().content();
    }
}
