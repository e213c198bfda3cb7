package io.cdsbackup.internal.api;

import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One action with its parameters, and how to read its answer.
 *
 * @param <T> what the answer is read as
 * @param method the action's method
 * @param action its name
 * @param parameters its own query parameters, unencoded
 * @param body what is sent along, which nobody signs; null for nothing
 * @param reader reads the answer; it throws a {@link io.cdsbackup.error.BackupException} where the answer is none
 */
record ApiCall<T>(
        HttpMethod method,
        String action,
        Map<String, String> parameters,
        @Nullable JsonObject body,
        AnswerReader<T> reader) {

    static <T> ApiCall<T> get(String action, Map<String, String> parameters, AnswerReader<T> reader) {
        return new ApiCall<>(HttpMethod.GET, action, Map.copyOf(parameters), null, reader);
    }

    static <T> ApiCall<T> post(String action, JsonObject body, AnswerReader<T> reader) {
        return new ApiCall<>(HttpMethod.POST, action, Map.of(), body, reader);
    }

    @Override
    public String toString() {
        return action;
    }
}
