package io.cdsbackup.testkit;

import io.cdsbackup.port.TransportRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What came, in order, and what came and should not have. Safe for use by several threads. */
final class CallLog {

    private final List<RecordedCall> calls = new ArrayList<>();
    private final List<AssertionError> failures = new ArrayList<>();
    private final Set<String> nonces = new HashSet<>();

    synchronized RecordedAction record(TransportRequest request) {
        try {
            RecordedAction call = RequestShape.check(request, nonces);
            calls.add(call);
            return call;
        } catch (AssertionError malformed) {
            throw failed(malformed);
        }
    }

    synchronized void record(RecordedDownload call) {
        calls.add(call);
    }

    /** Keeps a failure for {@link InMemoryTransport#verify}: the caller may be a thread whose errors nobody sees. */
    synchronized AssertionError failed(AssertionError failure) {
        failures.add(failure);
        return failure;
    }

    synchronized List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    synchronized List<AssertionError> failures() {
        return List.copyOf(failures);
    }
}
