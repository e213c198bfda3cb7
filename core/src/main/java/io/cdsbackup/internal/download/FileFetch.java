package io.cdsbackup.internal.download;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.internal.events.CallEvents;
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
     * @param end looks at what came, once it has come
     * @return empty if it came, as HTTP frames it; else what came instead
     */
    Optional<FileAnswer> fetch(
            DownloadAddress first,
            Function<DownloadAddress, DownloadRequest> request,
            Supplier<? extends AnswerSink> sinks,
            Runnable end) {
        DownloadAddress address = first;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            Optional<FileAnswer> other = once(request.apply(address), sinks.get(), end);
            if (other.isEmpty() || !other.get().isRedirect()) {
                return other;
            }
            DownloadAddress next = RedirectTarget.of(other.get().head(), address);
            policy.check(next, new AddressContext(endpoint, options.plainHttpAllowed(), address));
            address = next;
        }
        throw new UnexpectedResponseException(
                ErrorDetail.of("The file store redirected more than " + MOST_HOPS + " times"));
    }

    private Optional<FileAnswer> once(DownloadRequest request, AnswerSink sink, Runnable end) {
        long sentAt = effort.requested();
        try {
            calls.run(transport.call(request), sink);
            if (sink.isWanted()) {
                end.run();
                effort.answered(sentAt, sink.status(), null);
                return Optional.empty();
            }
            FileAnswer other = sink.other();
            effort.answered(sentAt, sink.status(), other.kind());
            return Optional.of(other);
        } catch (Throwable failure) {
            effort.answered(sentAt, sink.status(), CallEvents.kind(failure));
            throw failure;
        }
    }
}
