package io.cdsbackup.testkit;

import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import io.cdsbackup.port.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The envelope that every answer of the service comes in, as the vendor's DownloadBackup page shows it. */
final class Envelopes {

    private static final HttpFields FIELDS = HttpFields.NONE.with("Content-Type", "application/json");

    private Envelopes() {}

    static TransportResponse success(JsonValue data) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("Code", new JsonString("Success"));
        members.put("Data", data);
        members.put("Message", new JsonString("Success."));
        members.put("TaskId", new JsonString(""));
        return response(200, members);
    }

    static TransportResponse failure(int status, String code, String message) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("Code", new JsonString(code));
        members.put("Message", new JsonString(message));
        return response(status, members);
    }

    private static TransportResponse response(int status, Map<String, JsonValue> members) {
        byte[] body = JsonText.of(new JsonObject(members)).getBytes(StandardCharsets.UTF_8);
        return TransportResponse.of(status, FIELDS, body);
    }
}
