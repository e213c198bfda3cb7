package io.cdsbackup.internal.download;

import io.cdsbackup.port.HostResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Resolvers that ask no network. Literals mean themselves, as they do for the real one. */
final class Names {

    /** Every name is one that the internet knows. */
    static final HostResolver PUBLIC = leadingTo("203.0.113.7");

    private Names() {}

    static HostResolver leadingTo(String... literals) {
        return host -> {
            if (host.matches("[0-9.]+|.*:.*")) {
                return List.of(InetAddress.getByName(host));
            }
            List<InetAddress> addresses = new ArrayList<>();
            for (String literal : literals) {
                addresses.add(InetAddress.getByName(literal));
            }
            if (addresses.isEmpty()) {
                throw new UnknownHostException("Nobody knows the host");
            }
            return addresses;
        };
    }
}
