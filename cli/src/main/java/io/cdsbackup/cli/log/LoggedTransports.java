package io.cdsbackup.cli.log;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logs each request with what came of it: what was asked for and where, but no query, no header field and no body, for those
 * hold the secrets.
 */
public final class LoggedTransports implements TransportProvider {

    private static final System.Logger LOG = System.getLogger("io.cdsbackup.cli.log.Requests");
    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([A-Za-z0-9]+)(?:&|$)");

    private final TransportProvider inner;

    /**
     * Puts the log around transports.
     *
     * @param inner makes those that do the work
     */
    public LoggedTransports(TransportProvider inner) {
        this.inner = inner;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Transport transport(TransportSettings settings) {
        return new LoggedTransport(inner.transport(settings));
    }

    @Override
    public DownloadTransport downloads(TransportSettings settings) {
        return new LoggedDownloads(inner.downloads(settings));
    }

    private static void log(Object request, Object outcome) {
        LOG.log(Level.DEBUG, request + " -> " + outcome);
    }

    private static String failed(BackupException failure) {
        return "failed as " + failure.kind().text();
    }

    private static String named(TransportRequest request) {
        String query = request.uri().getRawQuery();
        Matcher action = ACTION.matcher(query == null ? "" : query);
        return (action.find() ? action.group(1) + " " : "") + request;
    }

    private record LoggedTransport(Transport inner) implements Transport {

        @Override
        public TransportResponse exchange(TransportRequest request) {
            try {
                TransportResponse response = inner.exchange(request);
                log(named(request), response);
                return response;
            } catch (BackupException failure) {
                log(named(request), failed(failure));
                throw failure;
            }
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private record LoggedDownloads(DownloadTransport inner) implements DownloadTransport {

        @Override
        public DownloadCall call(DownloadRequest request) {
            return new LoggedCall(request, inner.call(request));
        }

        @Override
        public void close() {
            inner.close();
        }
    }

    private record LoggedCall(DownloadRequest request, DownloadCall inner) implements DownloadCall {

        @Override
        public void run(DownloadSink sink) {
            try {
                inner.run(new LoggedSink(request, sink));
            } catch (BackupException failure) {
                log(request, failed(failure));
                throw failure;
            }
        }

        @Override
        public void cancel() {
            inner.cancel();
        }
    }

    private record LoggedSink(DownloadRequest request, DownloadSink inner) implements DownloadSink {

        @Override
        public boolean head(DownloadHead head) {
            log(request, "HTTP " + head.status());
            return inner.head(head);
        }

        @Override
        public boolean bytes(ByteBuffer bytes) {
            return inner.bytes(bytes);
        }
    }
}
