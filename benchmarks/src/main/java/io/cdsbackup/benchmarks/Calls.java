package io.cdsbackup.benchmarks;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.Signers;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.port.HttpMethod;
import io.cdsbackup.port.SigningRequest;
import io.cdsbackup.port.TransportProvider;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** The one call that is measured: its ids are as long as real ones, and its answer has what the vendor's sample has. */
final class Calls {

    static final InstanceUuid INSTANCE = InstanceUuid.of("cb2d0ba4-7d12-4b4b-8ac5-c6b1d1a1ee7f");
    static final BackupId BACKUP = BackupId.of("5d3f7a52-96c1-4a0e-b6ef-0f6f5b0d8c41");
    static final Credentials CREDENTIALS =
            Credentials.of("example-access-key-id-0001", "example-secret-key-of-32-letters");

    private static final String LINK_QUERY = "?Expires=4102444800&AccessKeyId=store-0001&Signature=";

    private Calls() {}

    /** The answer to {@code DownloadBackup}, with two links as long as an object store's. */
    static byte[] answer() {
        String path = "/mysql-backups/" + INSTANCE.value() + "/" + BACKUP.value() + ".xbstream" + LINK_QUERY
                + "Zm9yLWEtYmVuY2htYXJrLW9ubHk%3D";
        return ("{\"Code\":\"Success\",\"Data\":{\"BackupDownloadUrl\":\"https://store.example.com" + path
                        + "\",\"BackupIntranetDownloadUrl\":\"http://10.0.0.9" + path
                        + "\",\"BackupMode\":\"full\",\"BackupSize\":1073741824,\"BackupStrategy\":\"auto\","
                        + "\"BackupType\":\"physical-backup\",\"Desc\":\"nightly\",\"EndTime\":\"2026-01-05 03:12:44\","
                        + "\"InstanceId\":\"" + INSTANCE.value()
                        + "\",\"StartTime\":\"2026-01-05 03:00:01\",\"Status\":\"finished\"},"
                        + "\"Message\":\"Success.\",\"RequestId\":\"0a5c1f8e-3a3f-4a63-9b0b-5b7d2b1d9c11\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A request of the same bytes, made once: what is left is the sending. */
    static HttpRequest bareGet(URI endpoint) {
        return HttpRequest.newBuilder(Signers.hmacSha1()
                        .sign(
                                new SigningRequest(
                                        HttpMethod.GET,
                                        new Endpoint(endpoint),
                                        "DownloadBackup",
                                        Map.of("InstanceUuid", INSTANCE.value(), "BackupId", BACKUP.value())),
                                CREDENTIALS,
                                Instant.parse("2026-01-05T04:00:00Z"),
                                "0c1f3a52-6b0e-4f3b-9c63-7a4f0c2f8d11")
                        .uri())
                .header("Accept", "application/json")
                .header("User-Agent", "cds-backup/0.0.0")
                .build();
    }

    /** A client that tries once: what is measured must not be a second attempt. */
    static BackupClient client(URI endpoint, String transport) {
        return builder(endpoint).transport(transport).build();
    }

    /** The same with a transport of the caller's. */
    static BackupClient client(URI endpoint, TransportProvider transport) {
        return builder(endpoint).transport(transport).build();
    }

    private static BackupClientBuilder builder(URI endpoint) {
        return BackupClient.builder()
                .endpoint(new Endpoint(endpoint))
                .credentials(CREDENTIALS)
                .retryPolicy(RetryPolicy.none());
    }
}
