package io.cdsbackup.internal.download;

import io.cdsbackup.domain.BackupDownload;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.Network;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.error.PlainHttpRefusedException;
import io.cdsbackup.error.RefusedException;
import io.cdsbackup.port.AddressContext;
import io.cdsbackup.port.AddressPolicy;
import io.cdsbackup.port.AddressProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between the two addresses. Left to itself it takes the intranet's where a connection there can be made (nobody pays
 * for that traffic), else the public one. An address that the policy refuses ends the download: an answer with such an
 * address is not to be trusted with the other one either. Plain http is no such sign, and is passed over where it is not
 * allowed.
 */
final class AddressChoice {

    private static final Duration PROBE = Duration.ofSeconds(2);

    private final Endpoint endpoint;
    private final AddressPolicy policy;
    private final AddressProbe probe;

    AddressChoice(Endpoint endpoint, AddressPolicy policy, AddressProbe probe) {
        this.endpoint = endpoint;
        this.policy = policy;
        this.probe = probe;
    }

    ChosenAddress choose(BackupDownload download, DownloadOptions options) {
        List<Network> networks = options.network().networks();
        List<ChosenAddress> usable = new ArrayList<>();
        @Nullable PlainHttpRefusedException passedOver = null;
        for (Network network : networks) {
            DownloadAddress address = download.address(network).orElse(null);
            if (address == null) {
                continue;
            }
            try {
                policy.check(address, new AddressContext(endpoint, options.plainHttpAllowed(), null));
                usable.add(new ChosenAddress(network, address));
            } catch (PlainHttpRefusedException plain) {
                passedOver = plain;
            }
        }
        if (usable.isEmpty()) {
            if (passedOver != null) {
                throw passedOver;
            }
            throw absent(networks);
        }
        return usable.size() > 1 && !probe.reaches(usable.get(0).address(), PROBE) ? usable.get(1) : usable.get(0);
    }

    /** An https address that can be reached, on whichever network. */
    Optional<DownloadAddress> secure(BackupDownload download, DownloadOptions options) {
        for (Network network : Network.values()) {
            DownloadAddress address = download.address(network).orElse(null);
            if (address != null && address.isSecure() && allowed(address, options) && probe.reaches(address, PROBE)) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    private boolean allowed(DownloadAddress address, DownloadOptions options) {
        try {
            policy.check(address, new AddressContext(endpoint, options.plainHttpAllowed(), null));
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private static MalformedAnswerException absent(List<Network> networks) {
        String names = String.join(" or ", networks.stream().map(Network::text).toList());
        return new MalformedAnswerException(ErrorDetail.of("The service named no " + names + " address for the backup")
                .withHint(
                        "Try the other network: --network on the command line, DownloadOptions.withNetwork in code."));
    }
}
