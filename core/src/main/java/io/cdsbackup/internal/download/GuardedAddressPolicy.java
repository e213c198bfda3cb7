package io.cdsbackup.internal.download;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.PlainHttpRefusedException;
import io.cdsbackup.port.AddressContext;
import io.cdsbackup.port.AddressPolicy;
import io.cdsbackup.port.HostResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * The policy that holds unless the caller brings another: http and https only, no user name or password, plain http only
 * where it is allowed, and no address of {@link ForbiddenAddresses}, as written or as resolved. Private addresses are allowed:
 * the intranet is made of them. A name that resolves to something else a moment later (DNS rebinding) gets past it.
 */
public final class GuardedAddressPolicy implements AddressPolicy {

    private final HostResolver resolver;

    /**
     * A policy.
     *
     * @param resolver finds the addresses of a name
     */
    public GuardedAddressPolicy(HostResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void check(DownloadAddress address, AddressContext context) {
        AddressForm.check(address);
        List<InetAddress> resolved = resolved(address);
        boolean onlyHere = context.endpoint().isLoopback()
                && !resolved.isEmpty()
                && resolved.stream().allMatch(ForbiddenAddresses::isLoopback);
        checkScheme(address, context, onlyHere);
        for (InetAddress each : resolved) {
            if (ForbiddenAddresses.contains(each)) {
                throw refused(address, "leads to a link-local, multicast, unspecified or metadata address");
            }
            if (ForbiddenAddresses.isLoopback(each) && !context.endpoint().isLoopback()) {
                throw refused(address, "leads to this machine");
            }
        }
    }

    private static void checkScheme(DownloadAddress address, AddressContext context, boolean onlyHere) {
        if (address.isSecure()) {
            return;
        }
        DownloadAddress before = context.redirectedFrom();
        if (before != null && before.isSecure()) {
            throw refused(address, "is plain http, and an https address redirected to it");
        }
        if (!context.plainHttpAllowed() && !onlyHere) {
            throw new PlainHttpRefusedException(
                    ErrorDetail.of("The download address " + address + " is plain http, which is not allowed")
                            .withHint("Take the public network, or allow it: --allow-http on the command line,"
                                    + " DownloadOptions.withPlainHttpAllowed(true) in code."));
        }
    }

    // A name that cannot be resolved here may be one that the proxy resolves; without a proxy, the connection fails.
    private List<InetAddress> resolved(DownloadAddress address) {
        try {
            return resolver.addresses(
                    AddressForm.withoutZone(address.host()).replace("[", "").replace("]", ""));
        } catch (UnknownHostException unknownHere) {
            return List.of();
        }
    }

    private static AddressRefusedException refused(DownloadAddress address, String why) {
        return AddressForm.refused(address, why);
    }
}
