package planted.times.internal.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Keeps to the clock that it is given in its first method, and to its own in all others. */
final class Impatient {
    private Impatient() {}

    static Instant told(Clock clock) {
        return Instant.now(clock).plusNanos(RandomGenerator.StreamableGenerator.class.hashCode());
    }

    static Object times(ZoneId zone) {
        return LocalDate.now(zone)
                .atStartOfDay()
                .isAfter(Instant.now().atZone(zone).toLocalDateTime());
    }

    static LongSupplier ticker() {
        return System::nanoTime;
    }

    static Supplier<Clock> clock() {
        return () -> Clock.systemUTC();
    }

    static void waits() throws InterruptedException {
        Thread.sleep(1);
        TimeUnit.MILLISECONDS.sleep(1);
    }

    static String dice() {
        return UUID.randomUUID() + " " + new Random(1).nextInt()
                + ThreadLocalRandom.current().nextInt() + Math.random();
    }
}
