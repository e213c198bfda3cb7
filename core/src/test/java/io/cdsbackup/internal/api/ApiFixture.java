package io.cdsbackup.internal.api;

import io.cdsbackup.Signers;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.fake.ManualTime;
import io.cdsbackup.fake.ScriptedTransport;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.internal.events.ClientEvents;
import io.cdsbackup.port.CredentialsProvider;
import java.util.concurrent.atomic.AtomicInteger;

/** An API over a scripted transport, with time that does not pass. */
final class ApiFixture {

    static final Credentials KEY = Credentials.of("AKEXAMPLE", "secret-for-tests");
    static final InstanceUuid SERVER = InstanceUuid.of("inst-1");
    static final BackupId BACKUP = BackupId.of("b-1");

    final ScriptedTransport transport = new ScriptedTransport();
    final ManualTime time = new ManualTime();
    private final AtomicInteger nonces = new AtomicInteger();
    Endpoint endpoint = Endpoint.of("https://cds.example/mysql");
    CredentialsProvider credentials = () -> KEY;
    RetryPolicy retries = RetryPolicy.defaults();
    ClientEvents events = ClientEvents.unheard();

    BackupApi api() {
        return new BackupApi(new ApiSettings(
                endpoint,
                credentials,
                Signers.hmacSha1(),
                transport,
                new TestJson(),
                () -> "nonce-" + nonces.incrementAndGet(),
                retries,
                time.timing(),
                "1.2.3",
                events));
    }

    static String refusal(String code, String message) {
        return "{\"Code\":\"" + code + "\",\"Message\":\"" + message + "\",\"TaskId\":\"\"}";
    }

    /** The answer of the vendor's page, with these members in place of its own. */
    static String downloadAnswer(String members) {
        return "{\"Code\":\"Success\",\"Data\":{" + members + "},\"Message\":\"Success.\",\"TaskId\":\"\"}";
    }

    static String finishedBackup() {
        return downloadAnswer("\"Status\":\"finished\",\"BackupSize\":68140,\"BackupType\":\"full-backup\","
                + "\"BackupMode\":\"auto\",\"Desc\":\"\",\"InstanceId\":\"inst-1\","
                + "\"StartTime\":\"2020-06-18 04:00:06\",\"EndTime\":\"2020-06-18 04:00:26\","
                + "\"BackupDownloadUrl\":\"https://files.example/b?Expires=1&Signature=x\","
                + "\"BackupIntranetDownloadUrl\":\"http://88.0.0.1/b?Expires=1&Signature=y\"");
    }
}
