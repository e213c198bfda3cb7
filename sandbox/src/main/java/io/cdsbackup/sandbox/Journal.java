package io.cdsbackup.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What happened, oldest first. Only the newest exchanges are kept, since a sandbox may run for days. */
final class Journal {

    private static final int KEPT = 20_000;

    /** An exchange that may still be going on. */
    static final class Entry {
        private final Incoming request;
        private final Reply reply;
        private volatile long bytesSent;

        private Entry(Incoming request, Reply reply) {
            this.request = request;
            this.reply = reply;
        }

        /** Called by the exchange's own thread alone, before the bytes go out: what a client has seen is on record. */
        void sending(long total) {
            bytesSent = total;
        }
    }

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final List<UnmatchedRequest> unmatched = new ArrayList<>();

    synchronized Entry begin(Incoming request, Reply reply) {
        Entry entry = new Entry(request, reply);
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
        return entry;
    }

    synchronized void unmatched(Incoming request, String expected) {
        if (unmatched.size() < KEPT) {
            unmatched.add(new UnmatchedRequest(request.toString(), expected));
        }
    }

    synchronized List<RecordedExchange> exchanges() {
        return entries.stream()
                .map(entry -> new RecordedExchange(entry.request, entry.reply, entry.bytesSent))
                .toList();
    }

    synchronized List<UnmatchedRequest> unmatched() {
        return List.copyOf(unmatched);
    }

    synchronized void clear() {
        entries.clear();
        unmatched.clear();
    }
}
