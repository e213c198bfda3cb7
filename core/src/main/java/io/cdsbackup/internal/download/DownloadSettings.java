package io.cdsbackup.internal.download;

import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.internal.events.ClientEvents;
import io.cdsbackup.internal.retry.Timing;
import io.cdsbackup.port.AddressPolicy;
import io.cdsbackup.port.AddressProbe;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.JsonCodec;

/**
 * What downloads are made with.
 *
 * @param endpoint the API's endpoint, which address rules depend on
 * @param transport opens addresses
 * @param store keeps files
 * @param codec writes manifests
 * @param policy says which addresses may be opened
 * @param probe says which can be reached
 * @param retries how often and how long to try again
 * @param timing time and chance
 * @param bytesPerSecond how fast all downloads together may be; 0 for no limit
 * @param connections how many connections all downloads together may have
 * @param toolVersion for the manifest
 * @param events what happens, for those who listen
 */
public record DownloadSettings(
        Endpoint endpoint,
        DownloadTransport transport,
        BackupStore store,
        JsonCodec codec,
        AddressPolicy policy,
        AddressProbe probe,
        RetryPolicy retries,
        Timing timing,
        long bytesPerSecond,
        int connections,
        String toolVersion,
        ClientEvents events) {}
