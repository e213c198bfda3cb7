package io.cdsbackup.internal.system;

import io.cdsbackup.port.Environment;
import io.cdsbackup.port.HostResolver;
import io.cdsbackup.port.NonceSource;
import io.cdsbackup.port.Sleeper;
import io.cdsbackup.port.Ticker;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The machine's own time, chance, names and environment. */
public final class SystemDefaults {

    private SystemDefaults() {}

    /**
     * The machine's clock.
     *
     * @return the clock
     */
    public static InstantSource clock() {
        return InstantSource.system();
    }

    /**
     * The machine's clock for measuring.
     *
     * @return the ticker
     */
    public static Ticker ticker() {
        return System::nanoTime;
    }

    /**
     * Waits for real.
     *
     * @return the sleeper
     */
    public static Sleeper sleeper() {
        return wait -> Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
    }

    /**
     * Random UUIDs.
     *
     * @return the source
     */
    public static NonceSource nonces() {
        return () -> UUID.randomUUID().toString();
    }

    /**
     * Chance enough to spread retries.
     *
     * @return a generator that any thread may use
     */
    public static RandomGenerator random() {
        return () -> ThreadLocalRandom.current().nextLong();
    }

    /**
     * The process's environment.
     *
     * @return the environment
     */
    public static Environment environment() {
        return name -> Optional.ofNullable(System.getenv(name));
    }

    /**
     * The machine's names.
     *
     * @return the resolver
     */
    public static HostResolver resolver() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
