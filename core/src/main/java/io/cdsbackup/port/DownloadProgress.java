package io.cdsbackup.port;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a download is at one moment, and what it has cost so far.
 *
 * @param done how many of the file's bytes are here, those that an earlier run left included
 * @param total how many it has; {@value #UNKNOWN} while that is not known
 * @param bytesPerSecond how fast bytes come, smoothed over the last few seconds
 * @param connections how many answers of the file store are open
 * @param retries how many tries came after a failure
 * @param linkRefreshes how often a new link was asked for
 */
public record DownloadProgress(
        long done, long total, long bytesPerSecond, int connections, int retries, int linkRefreshes) {

    /** Stands for a total that is not known. */
    public static final long UNKNOWN = -1;

    /** Before anything has happened. */
    public static final DownloadProgress NONE = new DownloadProgress(0, UNKNOWN, 0, 0, 0, 0);

    /**
     * Checks the numbers.
     *
     * @param done how many of the file's bytes are here
     * @param total how many it has; {@value #UNKNOWN} while that is not known
     * @param bytesPerSecond how fast bytes come
     * @param connections how many answers of the file store are open
     * @param retries how many tries came after a failure
     * @param linkRefreshes how often a new link was asked for
     * @throws IllegalArgumentException if a number is negative that cannot be
     */
    public DownloadProgress {
        if (done < 0 || total < UNKNOWN || bytesPerSecond < 0 || connections < 0 || retries < 0 || linkRefreshes < 0) {
            throw new IllegalArgumentException("Progress is counted from nothing");
        }
    }

    /**
     * How much of the file is here.
     *
     * @return from 0 to 100, rounded down; empty while the total is not known
     */
    public Optional<Integer> percent() {
        if (total == UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(total == 0 ? 100 : (int) Math.min(100, (long) (100.0 * done / total)));
    }

    /**
     * How long the rest takes at this rate.
     *
     * @return whole seconds; empty while the total is not known or nothing comes
     */
    public Optional<Duration> timeLeft() {
        return total == UNKNOWN || bytesPerSecond == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.max(0, total - done) / bytesPerSecond));
    }
}
