package io.cdsbackup.testkit.contract;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadSink;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.TransportSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a case of the contract for downloads works with. */
final class DownloadBench extends Bench {

    static final String PRESIGNED = "/bucket/a%20b/?AWSAccessKeyId=" + KEY_ID + "&e=&Signature=" + SIGNATURE + "%2B";

    private final DownloadTransportContract contract;
    private @Nullable DownloadTransport shared;

    DownloadBench(DownloadTransportContract contract) {
        super(contract.patience());
        this.contract = contract;
    }

    DownloadTransportContract contract() {
        return contract;
    }

    /** The transport that the case uses, unless it makes others. */
    DownloadTransport transport() {
        DownloadTransport known = shared;
        if (known == null) {
            known = transport(TransportSettings.defaults());
            shared = known;
        }
        return known;
    }

    DownloadTransport transport(TransportSettings settings) {
        DownloadTransport made = contract.transport(settings);
        closeLater(made::close);
        return made;
    }

    static DownloadRequest whole(URI address) {
        return whole(address, AMPLE);
    }

    static DownloadRequest whole(URI address, Duration stall) {
        return DownloadRequest.whole(DownloadAddress.of(address), stall);
    }

    static DownloadRequest range(URI address, long first, long last, @Nullable String ifRange) {
        return DownloadRequest.range(DownloadAddress.of(address), ByteRange.of(first, last), ifRange, AMPLE);
    }

    static DownloadRequest impatientRange(URI address, long first, long last) {
        return DownloadRequest.range(DownloadAddress.of(address), ByteRange.of(first, last), null, MODERATE);
    }

    DownloadCall call(ScriptedServer server) {
        return transport().call(whole(server.uri(PRESIGNED)));
    }

    Errand<Boolean> begin(DownloadCall call, DownloadSink sink) {
        return beginAction(() -> call.run(sink));
    }

    Errand<Boolean> begin(DownloadRequest request, DownloadSink sink) {
        DownloadTransport transport = transport();
        return beginAction(() -> transport.call(request).run(sink));
    }

    /** Runs a call to its end. */
    RecordingSink taken(DownloadRequest request) {
        RecordingSink sink = new RecordingSink();
        begin(request, sink).result();
        return sink;
    }

    /** What becomes of the whole file, where the server says this. */
    RecordingSink taken(String response) {
        return taken(whole(answering(response).uri(PRESIGNED)));
    }

    /** Has a call go well, so that a short deadline after it is not spent on loading classes. */
    void warmUp() {
        taken(Script.ok("warm"));
    }

    static String withBody(String fieldLines, byte[] body) {
        return "HTTP/1.1 200 OK\r\n" + fieldLines + "Content-Length: " + body.length + "\r\n\r\n"
                + new String(body, StandardCharsets.ISO_8859_1);
    }

    /** A sink that holds the sender up until the case is over, unless it is released before. */
    BlockingSink blockingSink() {
        BlockingSink sink = new BlockingSink();
        closeLater(sink::release);
        return sink;
    }
}
