package io.cdsbackup.transport.jdk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The last host that was looked up, and whether the JVM will answer for it from memory: {@link java.net.http.HttpClient#send} looks
 * a host up on the thread that calls it, and where a name service hangs, that thread hangs, deaf to interrupts and deadlines.
 *
 * <p>The JVM remembers what it was told for a fixed time, and gives the same object as long as it does. Where it gives another one
 * it has asked anew, and not before it was last seen to give the old one: from there on the time counts. How long that is its
 * setting says, which may have been changed after the JVM read it; so it counts for no longer than an answer was seen to last.
 */
final class KnownHost {

    /** Between the question whether a host is known and the client's looking it up, a thread may have to wait for a processor. */
    static final Duration MARGIN = Duration.ofSeconds(5);

    private final Lookup lookup;
    private final LongSupplier nanoTime;
    private final long setNanos;
    private final ReentrantLock looking = new ReentrantLock();
    private long seenNanos;
    private volatile @Nullable Sight last;

    KnownHost(Lookup lookup, LongSupplier nanoTime, Duration set) {
        this.lookup = lookup;
        this.nanoTime = nanoTime;
        this.setNanos = set.toNanos();
    }

    static KnownHost ofThisJvm() {
        return new KnownHost(InetAddress::getByName, System::nanoTime, MemorySetting.ofThisJvm());
    }

    /** Whether to look this host up takes no time. */
    boolean is(String host) {
        if (isLiteral(host)) {
            return true;
        }
        Sight seen = last;
        return seen != null && seen.host.equals(host) && seen.until - nanoTime.getAsLong() > 0;
    }

    /** Looks the host up, however long that takes, so that it may be known from now on. */
    void lookUp(String host) {
        // While another thread does, perhaps for long, and perhaps for another host, there is nothing to be learned.
        if (isLiteral(host) || !looking.tryLock()) {
            return;
        }
        try {
            long begun = nanoTime.getAsLong();
            InetAddress given = lookup.address(host);
            last = seen(host, given, begun);
        } catch (UnknownHostException | RuntimeException failed) {
            // The client will be told the same, and says so.
            last = null;
        } finally {
            looking.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private Sight seen(String host, InetAddress given, long begun) {
        Sight before = last;
        if (before == null || !before.host.equals(host)) {
            return new Sight(host, given, nanoTime.getAsLong(), begun, begun);
        }
        // The very same object: an equal one may be another answer.
        if (before.address == given) {
            seenNanos = Math.max(seenNanos, begun - before.first);
            return new Sight(host, given, before.first, begun, before.until);
        }
        long lasts = Math.min(seenNanos, setNanos) - MARGIN.toNanos();
        return new Sight(host, given, nanoTime.getAsLong(), begun, before.latest + lasts);
    }

    /** Whether it is an address itself, which nobody has to be asked for. */
    private static boolean isLiteral(String host) {
        return host.startsWith("[") || isIpv4(host);
    }

    private static boolean isIpv4(String host) {
        int parts = 1;
        int digits = 0;
        int part = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c >= '0' && c <= '9' && digits < 3) {
                digits++;
                part = 10 * part + c - '0';
            } else if (c == '.' && digits > 0) {
                parts++;
                digits = 0;
                part = 0;
            } else {
                return false;
            }
            if (part > 255) {
                return false;
            }
        }
        return parts == 4 && digits > 0;
    }

    /** Asks the JVM. */
    @FunctionalInterface
    interface Lookup {
        InetAddress address(String host) throws UnknownHostException;
    }

    /**
     * What a lookup gave.
     *
     * @param first when the first lookup that gave this very answer had ended
     * @param latest when the latest one began
     * @param until until when the host is known; in the past if it is not
     */
    private record Sight(String host, InetAddress address, long first, long latest, long until) {}
}
