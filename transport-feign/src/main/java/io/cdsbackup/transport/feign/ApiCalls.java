package io.cdsbackup.transport.feign;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The API calls that are on their way through Feign, by the number that stands for each in Feign's sight. */
final class ApiCalls {

    private final AtomicLong last = new AtomicLong();
    private final Map<String, ApiCall> byId = new ConcurrentHashMap<>();

    String enter(ApiCall call) {
        String id = Long.toString(last.incrementAndGet());
        byId.put(id, call);
        return id;
    }

    Optional<ApiCall> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void leave(String id) {
        byId.remove(id);
    }
}
