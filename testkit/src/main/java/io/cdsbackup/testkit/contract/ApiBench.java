package io.cdsbackup.testkit.contract;

import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case of the contract for API calls works with. */
final class ApiBench extends Bench {

    static final int LIMIT = 1 << 16;
    private static final HttpFields FIELDS = HttpFields.NONE.with("User-Agent", "cds-backup/test");

    private final TransportContract contract;
    private @Nullable Transport shared;

    ApiBench(TransportContract contract) {
        super(contract.patience());
        this.contract = contract;
    }

    TransportContract contract() {
        return contract;
    }

    /** The transport that the case uses, unless it makes others. */
    Transport transport() {
        Transport known = shared;
        if (known == null) {
            known = transport(TransportSettings.defaults());
            shared = known;
        }
        return known;
    }

    Transport transport(TransportSettings settings) {
        Transport made = contract.transport(settings);
        closeLater(made::close);
        return made;
    }

    static TransportRequest get(URI address) {
        return get(address, AMPLE);
    }

    static TransportRequest get(URI address, Duration deadline) {
        return TransportRequest.get(address, FIELDS, deadline, LIMIT);
    }

    static TransportRequest get(URI address, HttpFields fields) {
        return TransportRequest.get(address, fields, AMPLE, LIMIT);
    }

    static TransportRequest post(URI address, String json) {
        return TransportRequest.post(
                address,
                FIELDS.with("Content-Type", "application/json; charset=utf-8"),
                json.getBytes(StandardCharsets.UTF_8),
                AMPLE,
                LIMIT);
    }

    Errand<TransportResponse> begin(TransportRequest request) {
        Transport transport = transport();
        return begin(() -> transport.exchange(request));
    }

    TransportResponse exchange(TransportRequest request) {
        return begin(request).result();
    }

    /** Has a call go well, so that a short deadline after it is not spent on loading classes. */
    void warmUp() {
        answer(Script.ok("warm"));
    }

    /** The answer to a GET, where the server says this. */
    TransportResponse answer(String response) {
        return exchange(get(answering(response).uri(SIGNED)));
    }

    /** The answer to a GET, where the server sends this body under these field lines. */
    TransportResponse answer(List<String> fieldLines, byte[] body) {
        return exchange(get(serving(fieldLines, body).uri(SIGNED)));
    }

    ScriptedServer serving(List<String> fieldLines, byte[] body) {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        fieldLines.forEach(line -> head.append(line).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        return answering(head + new String(body, StandardCharsets.ISO_8859_1));
    }

    /** What is on the wire where a GET of this target is sent. */
    ReceivedRequest sent(String target) {
        return sent(target, FIELDS);
    }

    ReceivedRequest sent(String target, HttpFields fields) {
        ScriptedServer server = answering(Script.ok("{}"));
        exchange(get(server.uri(target), fields));
        return server.onlyRequest();
    }

    static String text(TransportResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
