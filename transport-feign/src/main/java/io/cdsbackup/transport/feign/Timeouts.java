package io.cdsbackup.transport.feign;

import feign.Request.Options;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * What each exchange is executed with: the connect timeout, a read timeout, no redirects.
 *
 * <p>The read timeout is the caller's own limit, in whole seconds: the caller leaves by itself when its time is up, and the
 * client lets go of the socket no later than that after. One instance serves each limit, since clients may make a client of
 * their own for every {@code Options} that they have not seen.
 */
final class Timeouts {

    private final int connectMillis;
    private final ConcurrentMap<Integer, Options> byReadMillis = new ConcurrentHashMap<>();

    Timeouts(Duration connectTimeout) {
        this.connectMillis = millis(connectTimeout);
    }

    Options reading(Duration limit) {
        return byReadMillis.computeIfAbsent(
                millis(wholeSeconds(limit)),
                read -> new Options(connectMillis, TimeUnit.MILLISECONDS, read, TimeUnit.MILLISECONDS, false));
    }

    static Duration wholeSeconds(Duration limit) {
        Duration seconds = limit.truncatedTo(ChronoUnit.SECONDS);
        return seconds.equals(limit) ? seconds : seconds.plusSeconds(1);
    }

    /** At least 1, for to Feign's clients 0 means for ever. */
    private static int millis(Duration duration) {
        return duration.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) >= 0
                ? Integer.MAX_VALUE
                : (int) Math.max(1, duration.toMillis());
    }
}
