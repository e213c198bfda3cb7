package io.cdsbackup.internal.download.model;

import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.OnChange;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.domain.SizeCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All that one case is made of, drawn from its seed. */
record Scenario(
        long seed,
        int firstLength,
        DownloadOptions options,
        FileVersion.Marks marks,
        Stated stated,
        Framing framing,
        boolean givesRanges,
        boolean heedsIfRange,
        Set<Fault> faults,
        double rate,
        RetryPolicy retries,
        Duration linkLife,
        int connectionsOfClient,
        long bytesPerSecond,
        int runs) {

    /** What the service says of the size. */
    enum Stated {
        NOTHING,
        THE_FIRST,
        THE_CURRENT
    }

    /** How the whole file is framed. */
    enum Framing {
        LENGTH,
        CHUNKED,
        NEITHER
    }

    static Scenario of(long seed) {
        Chance chance = Chance.of(seed);
        int partSize = chance.any(64 << 10, (64 << 10) + 1, 100_000, 128 << 10, 256 << 10);
        FileVersion.Marks marks = chance.any(
                FileVersion.Marks.TAG,
                FileVersion.Marks.TAG,
                FileVersion.Marks.TAG_AND_TIME,
                FileVersion.Marks.TIME,
                FileVersion.Marks.WEAK_TAG,
                FileVersion.Marks.NONE);
        return new Scenario(
                seed,
                length(chance, partSize),
                DownloadOptions.defaults()
                        .withConnections(chance.any(0, 1, 1, 2, 3, 4, 8))
                        .withPartSize(chance.oneIn(12) ? 0 : partSize)
                        .withOnChange(chance.any(OnChange.FAIL, OnChange.RESTART))
                        .withSizeCheck(chance.any(SizeCheck.STRICT, SizeCheck.STRICT, SizeCheck.WARN, SizeCheck.OFF))
                        .withStallTimeout(Duration.ofSeconds(chance.between(1, 60))),
                marks,
                chance.any(Stated.THE_CURRENT, Stated.THE_FIRST, Stated.NOTHING),
                chance.any(Framing.LENGTH, Framing.LENGTH, Framing.LENGTH, Framing.CHUNKED, Framing.NEITHER),
                !chance.oneIn(12),
                !chance.oneIn(3),
                faults(chance),
                chance.any(0.02, 0.1, 0.3, 0.6),
                chance.any(
                        RetryPolicy.none(),
                        RetryPolicy.defaults(),
                        new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofMinutes(1)),
                        new RetryPolicy(9, Duration.ofMillis(1), Duration.ofSeconds(2), Duration.ofMinutes(9))),
                chance.any(Duration.ofDays(9), Duration.ofDays(9), Duration.ofSeconds(3), Duration.ofSeconds(40)),
                chance.any(16, 16, 4, 1),
                chance.any(0L, 0L, 50_000L),
                chance.between(1, 4));
    }

    private static int length(Chance chance, int partSize) {
        int parts = chance.oneIn(10) ? chance.between(7, 24) : chance.between(1, 6);
        int length = chance.any(
                0,
                1,
                partSize,
                parts * partSize - 1,
                parts * partSize,
                parts * partSize + 1,
                chance.between(1, parts * partSize),
                chance.between(1, parts * partSize),
                chance.between(1, parts * partSize));
        return Math.min(length, FileVersion.LONGEST - (64 << 10));
    }

    // None, one, a few, or whatever there is.
    private static Set<Fault> faults(Chance chance) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        int number = chance.any(0, 1, 1, 2, 3, 4, 6, 12);
        List<Fault> all = new ArrayList<>(List.of(Fault.values()));
        for (int i = 0; i < number; i++) {
            faults.add(chance.any(all));
        }
        return faults;
    }

    /** Whether nothing tells a changed file from the one before, unless it has another length. */
    boolean changesUnmarked() {
        return marks == FileVersion.Marks.NONE
                || faults.contains(Fault.NO_VALIDATORS)
                || faults.contains(Fault.SPOILT_CHECKPOINT);
    }
}
