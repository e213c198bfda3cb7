package io.cdsbackup.port;

import io.cdsbackup.domain.DownloadAddress;

/**
 * Says which download addresses may be opened: asked for each that the API names, and for each hop of a redirect. Safe for
 * use by several threads.
 */
@FunctionalInterface
public interface AddressPolicy {

    /**
     * Returns if the address may be opened.
     *
     * @param address the address
     * @param context what to weigh
     * @throws io.cdsbackup.error.RefusedException if it may not
     */
    void check(DownloadAddress address, AddressContext context);
}
