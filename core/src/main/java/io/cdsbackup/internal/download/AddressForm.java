package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.Network;
import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.ErrorDetail;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** What can be told of an address by looking at it: whether it is one that a backup can have. */
public final class AddressForm {

    private static final Pattern ZONE = Pattern.compile("%[^]]*]$");

    private static final int LAST_PORT = 65_535;

    private AddressForm() {}

    /**
     * Refuses an answer with an address that no backup has, before anybody sees it.
     *
     * @param download the answer
     * @return the same
     * @throws AddressRefusedException if either address is of no acceptable form
     */
    public static BackupDownload checked(BackupDownload download) {
        for (Network network : Network.values()) {
            download.address(network).ifPresent(AddressForm::check);
        }
        return download;
    }

    static void check(DownloadAddress address) {
        if (!address.scheme().equals("https") && !address.scheme().equals("http")) {
            throw refused(address, "is neither https nor http");
        }
        if (address.hasUserInfo()) {
            throw refused(address, "holds a user name or a password");
        }
        if (address.host().isEmpty()) {
            throw refused(address, "names no host");
        }
        if (address.port() == 0 || address.port() > LAST_PORT) {
            throw refused(address, "names a port that there is not");
        }
        String host = withoutZone(address.host());
        if (isLiteral(host) && isForbidden(host)) {
            throw refused(address, "is a link-local, multicast, unspecified or metadata address");
        }
    }

    /** A zone that this machine does not have would make the literal one that cannot be read, and so let it pass. */
    static String withoutZone(String host) {
        return host.indexOf('%') < 0 ? host : ZONE.matcher(host).replaceFirst("]");
    }

    static AddressRefusedException refused(DownloadAddress address, String why) {
        return new AddressRefusedException(ErrorDetail.of("The download address " + address + " " + why)
                .withHint("No backup is at such an address: check the endpoint, and tell the service's operator."));
    }

    private static boolean isLiteral(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return host.charAt(0) == '[';
            }
        }
        return true;
    }

    private static boolean isForbidden(String literal) {
        try {
            return ForbiddenAddresses.contains(InetAddress.getByName(literal));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
