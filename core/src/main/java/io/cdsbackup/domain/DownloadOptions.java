package io.cdsbackup.domain;

import java.time.Duration;

/**
 * How a download shall go. Immutable: each method gives another.
 *
 * @param network which network to use
 * @param plainHttpAllowed whether bytes may come over plain http, from anything but this machine
 * @param sizeCheck what to do when the file store announces another size than {@code BackupSize}
 * @param stallTimeout how long a connection may give no byte
 */
public record DownloadOptions(
        NetworkChoice network, boolean plainHttpAllowed, SizeCheck sizeCheck, Duration stallTimeout) {

    private static final DownloadOptions DEFAULTS =
            new DownloadOptions(NetworkChoice.AUTO, false, SizeCheck.STRICT, Duration.ofSeconds(60));

    /**
     * Checks the timeout.
     *
     * @param network which network to use
     * @param plainHttpAllowed whether bytes may come over plain http, from anything but this machine
     * @param sizeCheck what to do when the file store announces another size than {@code BackupSize}
     * @param stallTimeout how long a connection may give no byte
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public DownloadOptions {
        if (stallTimeout.isNegative() || stallTimeout.isZero()) {
            throw new IllegalArgumentException("The stall timeout must be longer than nothing");
        }
    }

    /**
     * Any network, no plain http, a strict size, 60 s for a stall.
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
        return new DownloadOptions(choice, plainHttpAllowed, sizeCheck, stallTimeout);
    }

    /**
     * The same with plain http allowed or not.
     *
     * @param allowed whether bytes may come over plain http, from anything but this machine
     * @return other options
     */
    public DownloadOptions withPlainHttpAllowed(boolean allowed) {
        return new DownloadOptions(network, allowed, sizeCheck, stallTimeout);
    }

    /**
     * The same with another check of the size.
     *
     * @param check what to do when the file store announces another size than {@code BackupSize}
     * @return other options
     */
    public DownloadOptions withSizeCheck(SizeCheck check) {
        return new DownloadOptions(network, plainHttpAllowed, check, stallTimeout);
    }

    /**
     * The same with another stall timeout.
     *
     * @param timeout how long a connection may give no byte
     * @return other options
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public DownloadOptions withStallTimeout(Duration timeout) {
        return new DownloadOptions(network, plainHttpAllowed, sizeCheck, timeout);
    }
}
