package io.cdsbackup.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of the API: an envelope, and the status that comes with it. The envelope may hold presigned URLs, so its text
 * form shows the status and the code alone.
 */
final class ApiAnswer {

    static final String CONTENT_TYPE = "application/json";

    private final int status;
    private final Map<String, Object> envelope;

    private ApiAnswer(int status, Map<String, Object> envelope) {
        this.status = status;
        this.envelope = envelope;
    }

    static ApiAnswer success(Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("Code", "Success");
        envelope.put("Data", data);
        envelope.put("Message", "Success.");
        envelope.put("TaskId", "");
        return new ApiAnswer(200, envelope);
    }

    /** A task was begun, and there is nothing to show yet. */
    static ApiAnswer begun(String task) {
        ApiAnswer answer = success(new LinkedHashMap<>());
        answer.envelope.put("TaskId", task);
        return answer;
    }

    /** It was done, and there is nothing to show. */
    static ApiAnswer done() {
        ApiAnswer answer = success("");
        answer.envelope.remove("Data");
        return answer;
    }

    static ApiAnswer refusal(int status, String code, String message) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("Code", code);
        envelope.put("Message", message);
        return new ApiAnswer(status, envelope);
    }

    static ApiAnswer argMissing(String name) {
        return refusal(400, "ArgMissing", "The parameter " + name + " is missing.");
    }

    static ApiAnswer notFound(String what) {
        return refusal(404, "ResourceNotFound", "There is no such " + what + ".");
    }

    int status() {
        return status;
    }

    Map<String, Object> envelope() {
        return envelope;
    }

    String text() {
        return JsonText.of(envelope);
    }

    @Override
    public String toString() {
        return "ApiAnswer[" + status + " " + envelope.get("Code") + "]";
    }
}
