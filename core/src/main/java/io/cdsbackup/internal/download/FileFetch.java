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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One try at fetching something of the file: the address, and each that it redirects to, every hop through the policy and with
 * no field of ours but what HTTP needs. Safe for use by several threads.
 */
final class FileFetch {

    private static final int MOST_HOPS = 5;

    private final DownloadTransport transport;
    private final AddressPolicy policy;
    private final Endpoint endpoint;
    private final DownloadOptions options;
    private final OpenCalls calls;
    private final Effort effort;

    FileFetch(
            DownloadTransport transport,
            AddressPolicy policy,
            Endpoint endpoint,
            DownloadOptions options,
            OpenCalls calls,
            Effort effort) {
        this.transport = transport;
        this.policy = policy;
        this.endpoint = endpoint;
        this.options = options;
        this.calls = calls;
        this.effort = effort;
    }

    /** The same, its calls kept elsewhere, its requests counted together. */
    FileFetch by(OpenCalls others) {
        return new FileFetch(transport, policy, endpoint, options, others, effort);
    }

    /**
     * Fetches something.
     *
     * @param first the address, which the policy has allowed
     * @param request what to ask an address for
     * @param sinks gives a new one for each address
     * @return empty if it came, as HTTP frames it; else what came instead
     */
    Optional<FileAnswer> fetch(
            DownloadAddress first,
            Function<DownloadAddress, DownloadRequest> request,
            Supplier<? extends AnswerSink> sinks) {
        DownloadAddress address = first;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            AnswerSink sink = sinks.get();
            effort.requested();
            calls.run(transport.call(request.apply(address)), sink);
            if (sink.isWanted()) {
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
