package io.cdsbackup.internal.api;

import io.cdsbackup.port.HttpMethod;
import java.util.Map;

/**
 * One action with its parameters, and how to read its answer.
 *
 * @param <T> what the answer is read as
 * @param method the action's method
 * @param action its name
 * @param parameters its own query parameters, unencoded
 * @param reader reads the answer; it throws a {@link io.cdsbackup.error.BackupException} where the answer is none
 */
record ApiCall<T>(HttpMethod method, String action, Map<String, String> parameters, AnswerReader<T> reader) {

    static <T> ApiCall<T> get(String action, Map<String, String> parameters, AnswerReader<T> reader) {
        return new ApiCall<>(HttpMethod.GET, action, Map.copyOf(parameters), reader);
    }

    @Override
    public String toString() {
        return action;
    }
}
