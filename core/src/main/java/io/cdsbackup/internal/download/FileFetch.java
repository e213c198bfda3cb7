package io.cdsbackup.internal.download;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.AddressContext;
import io.cdsbackup.port.AddressPolicy;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import java.util.Optional;

/**
 * One try at fetching the file: the address, and each that it redirects to, every hop through the policy and with no field of
 * ours but what HTTP needs.
 */
final class FileFetch {

    private static final int MOST_HOPS = 5;

    private final DownloadTransport transport;
    private final AddressPolicy policy;
    private final Endpoint endpoint;
    private final DownloadOptions options;
    private int requests;

    FileFetch(DownloadTransport transport, AddressPolicy policy, Endpoint endpoint, DownloadOptions options) {
        this.transport = transport;
        this.policy = policy;
        this.endpoint = endpoint;
        this.options = options;
    }

    /** How many requests were sent. */
    int requests() {
        return requests;
    }

    /**
     * Fetches the file.
     *
     * @param first the address, which the policy has allowed
     * @param arrival takes the file
     * @return empty if the file came, as HTTP frames it; else what came instead
     */
    Optional<FileAnswer> fetch(DownloadAddress first, Arrival arrival) {
        DownloadAddress address = first;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            WholeFileSink sink = new WholeFileSink(arrival);
            requests++;
            transport
                    .call(DownloadRequest.whole(address, options.stallTimeout()))
                    .run(sink);
            if (sink.isFile()) {
                arrival.end();
                return Optional.empty();
            }
            FileAnswer answer = sink.other();
            if (!answer.isRedirect()) {
                return Optional.of(answer);
            }
            DownloadAddress next = RedirectTarget.of(answer.head(), address);
            policy.check(next, new AddressContext(endpoint, options.plainHttpAllowed(), address));
            address = next;
        }
        throw new UnexpectedResponseException(
                ErrorDetail.of("The file store redirected more than " + MOST_HOPS + " times"));
    }
}
