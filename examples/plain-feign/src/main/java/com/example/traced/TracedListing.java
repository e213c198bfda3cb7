package com.example.traced;

import feign.Feign;
import feign.RequestInterceptor;
import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Region;
import io.cdsbackup.transport.feign.FeignTransport;
import java.util.List;
import java.util.UUID;

/** Lists an instance's backups; each call carries the trace of this run. */
public final class TracedListing {

    private TracedListing() {}

    /**
     * Runs the program, with {@code CDS_SECRET_ID} and {@code CDS_SECRET_KEY}, and {@code CDS_ENDPOINT} if there is one.
     *
     * @param arguments the instance
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: traced-listing INSTANCE");
            System.exit(2);
        }
        String trace = UUID.randomUUID().toString();
        BackupClientBuilder builder = builder(
                required("CDS_SECRET_ID"), required("CDS_SECRET_KEY"), request -> request.header("X-Trace", trace));
        String endpoint = System.getenv("CDS_ENDPOINT");
        if (endpoint != null) {
            builder.endpoint(Endpoint.of(endpoint));
        }
        try (BackupClient client = builder.build()) {
            list(client, InstanceUuid.of(arguments[0])).forEach(System.out::println);
        }
    }

    static BackupClientBuilder builder(String secretId, String secretKey, RequestInterceptor tracing) {
        // snippet: own-builder
        BackupClientBuilder builder = BackupClient.builder()
                .credentials(Credentials.of(secretId, secretKey))
                .region(Region.ASIA)
                .transport(FeignTransport.using(() -> Feign.builder().requestInterceptor(tracing)));
        // end snippet
        return builder;
    }

    static List<String> list(BackupClient client, InstanceUuid instance) {
        return client.listBackups(instance).stream()
                .map(backup -> backup.id() + " " + backup.status())
                .toList();
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null) {
            throw new IllegalStateException("Set " + variable);
        }
        return value;
    }
}
