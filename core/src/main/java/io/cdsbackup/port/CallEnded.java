package io.cdsbackup.port;

import io.cdsbackup.error.ErrorKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call has ended, well or not. It is the last event of the call.
 *
 * @param call the call
 * @param took how long it took, its retries and waits included
 * @param failure what kind of failure ended it, {@link ErrorKind#INTERNAL} for what is no
 *     {@link io.cdsbackup.error.BackupException}; null if it did what it was to do
 * @param fetched for a download, how many bytes came over the network, those that came twice counted twice; none if the backup
 *     was there already. Else 0
 */
public record CallEnded(
        ClientCall call, Duration took, @Nullable ErrorKind failure, long fetched) {

    /**
     * Checks the count.
     *
     * @param call the call
     * @param took how long it took
     * @param failure what kind of failure ended it; null for none
     * @param fetched how many bytes came over the network
     * @throws IllegalArgumentException if that is less than nothing
     */
    public CallEnded {
        if (fetched < 0) {
            throw new IllegalArgumentException("Bytes are counted from nothing");
        }
    }
}
