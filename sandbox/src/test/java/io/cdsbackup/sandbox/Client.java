package io.cdsbackup.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Asks the sandbox by the JDK's client. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Client() {}

    static Answered call(SandboxCloud cloud, Signed request) throws IOException, InterruptedException {
        return new Answered(send("GET", request.at(cloud)));
    }

    static Answered call(SandboxCloud cloud, String action, String instance, String backup)
            throws IOException, InterruptedException {
        return call(
                cloud,
                Signed.request(cloud.credentials(), action)
                        .with("InstanceUuid", instance)
                        .with("BackupId", backup));
    }

    /** Asks for a change: the parameters of the action are a JSON body, which nobody signs. */
    static Answered post(SandboxCloud cloud, String action, String body) throws IOException, InterruptedException {
        return post(cloud, Signed.request(cloud.credentials(), action).method("POST"), body);
    }

    static Answered post(SandboxCloud cloud, Signed signed, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(signed.at(cloud))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return new Answered(HTTP.send(request, BodyHandlers.ofByteArray()));
    }

    static HttpResponse<byte[]> get(URI uri, String... fields) throws IOException, InterruptedException {
        return send("GET", uri, fields);
    }

    static HttpResponse<byte[]> send(String method, URI uri, String... fields)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        if (fields.length > 0) {
            request.headers(fields);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    /**
     * An answer of the API.
     *
     * @param response as it came
     */
    record Answered(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        Map<String, Object> envelope() {
            return Json.object(text());
        }

        Object code() {
            return envelope().get("Code");
        }

        String message() {
            return envelope().get("Message").toString();
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> data() {
            return (Map<String, Object>) envelope().get("Data");
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> list() {
            return (List<Map<String, Object>>) envelope().get("Data");
        }

        URI publicLink() {
            return URI.create(data().get("BackupDownloadUrl").toString());
        }

        URI intranetLink() {
            return URI.create(data().get("BackupIntranetDownloadUrl").toString());
        }
    }
}
