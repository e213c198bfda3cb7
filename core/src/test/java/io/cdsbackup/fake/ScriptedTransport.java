package io.cdsbackup.fake;

import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Gives the next answer to whatever is asked, and keeps what was asked. */
public final class ScriptedTransport implements Transport {

    private final Deque<Function<TransportRequest, TransportResponse>> script = new ArrayDeque<>();
    private final List<TransportRequest> requests = new ArrayList<>();
    private boolean closed;

    public ScriptedTransport answer(int status, String body) {
        return answer(TransportResponse.of(status, body));
    }

    public ScriptedTransport answer(int status, HttpFields fields, String body) {
        return answer(TransportResponse.of(status, fields, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Forgets what was to be answered. */
    public void forget() {
        script.clear();
    }

    public ScriptedTransport answer(TransportResponse response) {
        script.add(request -> response);
        return this;
    }

    public ScriptedTransport answer(Function<TransportRequest, TransportResponse> answer) {
        script.add(answer);
        return this;
    }

    public ScriptedTransport fail(RuntimeException failure) {
        script.add(request -> {
            throw failure;
        });
        return this;
    }

    @Override
    public TransportResponse exchange(TransportRequest request) {
        requests.add(request);
        if (script.isEmpty()) {
            throw new AssertionError("Nobody expected another request: " + query(requests.size() - 1));
        }
        return script.remove().apply(request);
    }

    @Override
    public void close() {
        closed = true;
    }

    public boolean isClosed() {
        return closed;
    }

    public List<TransportRequest> requests() {
        return List.copyOf(requests);
    }

    /** The decoded query of the request of this number. */
    public Map<String, String> query(int number) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : requests.get(number).uri().getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
