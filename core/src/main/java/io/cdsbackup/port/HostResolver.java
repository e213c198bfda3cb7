package io.cdsbackup.port;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name, so that a policy can look at them. */
@FunctionalInterface
public interface HostResolver {

    /**
     * All addresses of a host.
     *
     * @param host a name or a literal address
     * @return its addresses
     * @throws UnknownHostException if it has none
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
