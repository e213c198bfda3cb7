package io.cdsbackup.port;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * What an address policy may weigh.
 *
 * @param endpoint the API's endpoint; an API on this machine may name addresses on this machine
 * @param plainHttpAllowed whether the caller allows plain http
 * @param redirectedFrom the address that redirected to this one; null for one that the API named
 */
public record AddressContext(
        Endpoint endpoint,
        boolean plainHttpAllowed,
        @Nullable DownloadAddress redirectedFrom) {}
