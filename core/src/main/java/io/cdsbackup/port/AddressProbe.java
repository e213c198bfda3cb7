package io.cdsbackup.port;

import io.cdsbackup.domain.DownloadAddress;
import java.time.Duration;

/** Tells quickly whether an address can be reached from here, without sending it. */
@FunctionalInterface
public interface AddressProbe {

    /**
     * Tries to connect to the address's host and port, and sends nothing.
     *
     * @param address the address; only its host and port are used
     * @param within how long to try
     * @return true if a connection was made
     */
    boolean reaches(DownloadAddress address, Duration within);
}
