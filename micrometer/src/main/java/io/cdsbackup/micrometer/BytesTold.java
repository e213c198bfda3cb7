package io.cdsbackup.micrometer;

import io.cdsbackup.port.ClientCall;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many bytes of each running download were counted so far, to make steps out of sums. A download whose end is never told
 * is forgotten after {@value #MOST} others have moved. Safe for use by several threads.
 */
final class BytesTold {

    /** Far more than run side by side. */
    static final int MOST = 1024;

    private final Map<Long, Long> counted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> longestUnmoved) {
            return size() > MOST;
        }
    };

    /** What came since the last time. */
    synchronized long more(ClientCall download, long fetched) {
        Long before = counted.put(download.number(), fetched);
        return fetched - (before == null ? 0 : before);
    }

    /** What came since the last time, of a call that has ended. */
    synchronized long rest(ClientCall call, long fetched) {
        Long before = counted.remove(call.number());
        return fetched - (before == null ? 0 : before);
    }

    /** How many downloads are remembered. */
    synchronized int size() {
        return counted.size();
    }
}
