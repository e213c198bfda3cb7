package io.cdsbackup.testkit;

import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.TransportResponse;

/**
 * A fake that answers what it was told to, and nothing else. Of several scripted requests that a call matches, the first one
 * with an answer left is taken; {@link #inOrder()} makes the order of the calls matter as well.
 */
public final class ScriptedTransport extends InMemoryTransport {

    ScriptedTransport() {}

    /**
     * From here on, calls have to come in the order that they were scripted in. A request whose last answer repeats may come
     * any number of times, once at least, before the next.
     *
     * @return this fake
     */
    public ScriptedTransport inOrder() {
        script().inOrder();
        return this;
    }

    @Override
    TransportResponse beyondScript(RecordedAction call) {
        throw failed(script().unmatched(call));
    }

    @Override
    DownloadReply beyondScript(RecordedDownload call, DownloadRequest request) {
        throw failed(script().unmatched(call));
    }
}
