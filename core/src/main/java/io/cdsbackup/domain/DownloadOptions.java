package io.cdsbackup.domain;

import java.time.Duration;

/**
 * How a download shall go. Immutable: each method gives another.
 *
 * @param network which network to use
 * @param plainHttpAllowed whether bytes may come over plain http, from anything but this machine
 * @param sizeCheck what to do when the file store announces another size than {@code BackupSize}
 * @param stallTimeout how long a connection may give no byte
 * @param connections how many parts to fetch at once, up to {@value #MOST_CONNECTIONS}; 0 for what suits the file: one below
 *     256 MiB, else four
 * @param partSize how long a part is, in bytes; 0 for what suits the file. Parts are longer where there would be too many
 * @param resume whether to go on with what an earlier run left
 * @param onChange what to do when the file has changed since
 * @param recheck whether a file that is there already is read again and held against its manifest before it counts
 */
public record DownloadOptions(
        NetworkChoice network,
        boolean plainHttpAllowed,
        SizeCheck sizeCheck,
        Duration stallTimeout,
        int connections,
        long partSize,
        boolean resume,
        OnChange onChange,
        boolean recheck) {

    /** The most parts that are fetched at once. */
    public static final int MOST_CONNECTIONS = 16;

    /** The shortest part that may be asked for, in bytes. */
    public static final long SMALLEST_PART = 64 * 1024;

    private static final DownloadOptions DEFAULTS = new DownloadOptions(
            NetworkChoice.AUTO, false, SizeCheck.STRICT, Duration.ofSeconds(60), 0, 0, true, OnChange.FAIL, false);

    /**
     * Checks the numbers.
     *
     * @param network which network to use
     * @param plainHttpAllowed whether bytes may come over plain http, from anything but this machine
     * @param sizeCheck what to do when the file store announces another size than {@code BackupSize}
     * @param stallTimeout how long a connection may give no byte
     * @param connections how many parts to fetch at once; 0 for what suits the file
     * @param partSize how long a part is, in bytes; 0 for what suits the file
     * @param resume whether to go on with what an earlier run left
     * @param onChange what to do when the file has changed since
     * @param recheck whether a file that is there already is read again before it counts
     * @throws IllegalArgumentException if the timeout is not positive, or there are too many connections, or parts too short
     */
    public DownloadOptions {
        if (stallTimeout.isNegative() || stallTimeout.isZero()) {
            throw new IllegalArgumentException("The stall timeout must be longer than nothing");
        }
        if (connections < 0 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("There can be 1 to " + MOST_CONNECTIONS + " connections, or 0");
        }
        if (partSize != 0 && partSize < SMALLEST_PART) {
            throw new IllegalArgumentException("A part must have at least " + SMALLEST_PART + " bytes");
        }
    }

    /**
     * Any network, no plain http, a strict size, 60 s for a stall, as many connections and parts as suit the file, going on
     * with what is there unless the file has changed, and no second look at a file that is there already.
     *
     * @return the options
     */
    public static DownloadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * The same over another network.
     *
     * @param choice which network to use
     * @return other options
     */
    public DownloadOptions withNetwork(NetworkChoice choice) {
        return new DownloadOptions(
                choice, plainHttpAllowed, sizeCheck, stallTimeout, connections, partSize, resume, onChange, recheck);
    }

    /**
     * The same with plain http allowed or not.
     *
     * @param allowed whether bytes may come over plain http, from anything but this machine
     * @return other options
     */
    public DownloadOptions withPlainHttpAllowed(boolean allowed) {
        return new DownloadOptions(
                network, allowed, sizeCheck, stallTimeout, connections, partSize, resume, onChange, recheck);
    }

    /**
     * The same with another check of the size.
     *
     * @param check what to do when the file store announces another size than {@code BackupSize}
     * @return other options
     */
    public DownloadOptions withSizeCheck(SizeCheck check) {
        return new DownloadOptions(
                network, plainHttpAllowed, check, stallTimeout, connections, partSize, resume, onChange, recheck);
    }

    /**
     * The same with another stall timeout.
     *
     * @param timeout how long a connection may give no byte
     * @return other options
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public DownloadOptions withStallTimeout(Duration timeout) {
        return new DownloadOptions(
                network, plainHttpAllowed, sizeCheck, timeout, connections, partSize, resume, onChange, recheck);
    }

    /**
     * The same with another number of connections.
     *
     * @param number how many parts to fetch at once, up to {@value #MOST_CONNECTIONS}; 0 for what suits the file
     * @return other options
     * @throws IllegalArgumentException if there are too many, or fewer than none
     */
    public DownloadOptions withConnections(int number) {
        return new DownloadOptions(
                network, plainHttpAllowed, sizeCheck, stallTimeout, number, partSize, resume, onChange, recheck);
    }

    /**
     * The same with parts of another size.
     *
     * @param bytes how long a part is, in bytes; 0 for what suits the file
     * @return other options
     * @throws IllegalArgumentException if that is shorter than {@value #SMALLEST_PART}
     */
    public DownloadOptions withPartSize(long bytes) {
        return new DownloadOptions(
                network, plainHttpAllowed, sizeCheck, stallTimeout, connections, bytes, resume, onChange, recheck);
    }

    /**
     * The same, going on with what an earlier run left, or not.
     *
     * @param goOn whether to go on with it; else it is thrown away
     * @return other options
     */
    public DownloadOptions withResume(boolean goOn) {
        return new DownloadOptions(
                network, plainHttpAllowed, sizeCheck, stallTimeout, connections, partSize, goOn, onChange, recheck);
    }

    /**
     * The same with another answer to a file that has changed.
     *
     * @param answer what to do
     * @return other options
     */
    public DownloadOptions withOnChange(OnChange answer) {
        return new DownloadOptions(
                network, plainHttpAllowed, sizeCheck, stallTimeout, connections, partSize, resume, answer, recheck);
    }

    /**
     * The same, reading a file again that is there already, or not.
     *
     * @param readAgain whether it is read again and held against its manifest before it counts; else its size is enough
     * @return other options
     */
    public DownloadOptions withRecheck(boolean readAgain) {
        return new DownloadOptions(
                network, plainHttpAllowed, sizeCheck, stallTimeout, connections, partSize, resume, onChange, readAgain);
    }
}
