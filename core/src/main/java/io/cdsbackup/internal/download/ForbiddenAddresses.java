package io.cdsbackup.internal.download;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

/**
 * IP addresses that no backup is at: link-local, multicast and unspecified ones, and those where clouds answer with an
 * instance's credentials.
 */
final class ForbiddenAddresses {

    private static final Set<InetAddress> METADATA = Set.of(
            literal(100, 100, 100, 200),
            literal(169, 254, 169, 254),
            literal(0xfd, 0, 0x0e, 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54));

    /** Addresses whose last 32 bits are an IPv4 address: compatible ones, and those behind NAT64 (RFC 6052). */
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    private ForbiddenAddresses() {}

    static boolean contains(InetAddress address) {
        InetAddress meant = unwrapped(address);
        return meant.isLinkLocalAddress()
                || meant.isMulticastAddress()
                || meant.isAnyLocalAddress()
                || METADATA.contains(meant);
    }

    static boolean isLoopback(InetAddress address) {
        return unwrapped(address).isLoopbackAddress();
    }

    private static InetAddress unwrapped(InetAddress address) {
        if (!(address instanceof Inet6Address six) || six.isLoopbackAddress() || six.isAnyLocalAddress()) {
            return withoutScope(address);
        }
        byte[] bytes = six.getAddress();
        boolean embeds = six.isIPv4CompatibleAddress() || Arrays.equals(bytes, 0, 12, NAT64, 0, 12);
        return embeds ? ofBytes(Arrays.copyOfRange(bytes, 12, 16)) : withoutScope(address);
    }

    private static InetAddress withoutScope(InetAddress address) {
        return ofBytes(address.getAddress());
    }

    private static InetAddress literal(int... bytes) {
        byte[] address = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            address[i] = (byte) bytes[i];
        }
        return ofBytes(address);
    }

    private static InetAddress ofBytes(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException("An IP address has 4 or 16 bytes", wrongLength);
        }
    }
}
