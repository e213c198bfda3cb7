package io.cdsbackup.sandbox;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids for what is made while the cloud runs: random to look at, and the same for the same seed. */
final class FreshIds {

    private final long seed;
    private final AtomicLong count = new AtomicLong();

    FreshIds(long seed) {
        this.seed = GeneratedContent.mixed(seed);
    }

    /** One more, in the form of a random UUID by RFC 4122. */
    String next() {
        long high = GeneratedContent.mixed(seed + count.incrementAndGet());
        long low = GeneratedContent.mixed(high + 1);
        return new UUID((high & ~0xF000L) | 0x4000L, (low & 0x3FFFFFFFFFFFFFFFL) | Long.MIN_VALUE).toString();
    }
}
