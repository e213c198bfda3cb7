package io.cdsbackup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.sandbox.ApiFault;
import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.Fault;
import io.cdsbackup.sandbox.FileFault;
import io.cdsbackup.sandbox.SandboxBackup;
import io.cdsbackup.sandbox.SandboxCloud;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong has its exit code and its kind, leaves no file, no stack trace and no secret. */
@Timeout(60)
class ExitCodesTest {

    @TempDir
    Path folder;

    private SandboxCloud cloud;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder()
                .backup(SandboxBackup.builder("i1", "b1")
                        .content("CREATE TABLE t (a INT);\n".repeat(1000))
                        .times(LocalDateTime.of(2026, 1, 1, 0, 0), LocalDateTime.of(2026, 1, 1, 0, 1))
                        .build())
                .start();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    static Stream<Arguments> apiFaults() {
        return Stream.of(
                arguments(Fault.html(200), 13, "bad-answer"),
                arguments(Fault.emptyAnswer(200), 13, "bad-answer"),
                arguments(Fault.oversizedAnswer(64L << 20), 13, "bad-answer"),
                arguments(Fault.deepAnswer(200_000), 13, "bad-answer"),
                arguments(Fault.duplicateKeys(), 13, "bad-answer"),
                arguments(Fault.wrongBackup(BackupId.of("other")), 13, "bad-answer"),
                arguments(Fault.wrongInstance(InstanceUuid.of("other")), 13, "bad-answer"),
                arguments(Fault.sizeLie("-1"), 13, "bad-answer"),
                arguments(Fault.sizeLie("1e999999999"), 13, "bad-answer"),
                arguments(Fault.sizeLie("9223372036854775808"), 13, "bad-answer"),
                arguments(Fault.status(500), 5, "network"),
                arguments(Fault.status(503), 5, "network"),
                arguments(Fault.status(401), 3, "auth"),
                arguments(Fault.drop(), 5, "network"),
                arguments(Fault.truncate(5), 5, "network"),
                arguments(Fault.refusal(400, "InvalidParameter", "no"), 11, "rejected"),
                arguments(Fault.refusal(400, "UnsupportedOperation", "no"), 11, "rejected"),
                arguments(Fault.refusal(404, "ResourceNotFound", "no"), 4, "not-found"),
                arguments(Fault.refusal(409, "ResourceInUse", "no"), 10, "not-ready"),
                arguments(Fault.refusal(500, "InternalError", "no"), 5, "network"),
                arguments(Fault.refusal(403, "AccessDenied", "no"), 3, "auth"));
    }

    @ParameterizedTest
    @MethodSource("apiFaults")
    void of_the_api(ApiFault fault, int exitCode, String kind) throws IOException {
        cloud.faultOnApi(fault).always();

        assertFailedByEach(exitCode, kind);
    }

    static Stream<Arguments> fileFaults() {
        return Stream.of(
                arguments(Fault.status(500), 5, "network"),
                arguments(Fault.status(403), 3, "auth"),
                arguments(Fault.status(404), 4, "not-found"),
                arguments(Fault.html(200), 13, "bad-answer"),
                arguments(Fault.redirect(302, URI.create("http://169.254.169.254/latest")), 14, "refused"),
                arguments(Fault.redirect(302, URI.create("file:///etc/passwd")), 14, "refused"),
                arguments(Fault.drop(), 5, "network"),
                arguments(Fault.truncate(0), 5, "network"));
    }

    @ParameterizedTest
    @MethodSource("fileFaults")
    void of_the_file_store(FileFault fault, int exitCode, String kind) throws IOException {
        cloud.faultOnFiles(fault).always();

        assertFailedByEach(exitCode, kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://169.254.169.254/latest/meta-data",
                "https://100.100.100.200/",
                "https://joe:hunter2@files.example/x",
                "http://[fd00:ec2::254]/",
                "http://[::ffff:169.254.169.254]/",
                "http://2852039166/",
                "ftp://files.example/x",
            })
    void of_an_address_that_no_backup_has(String address) throws IOException {
        cloud.faultOnApi(Fault.answerBody(
                        200,
                        "{\"Code\":\"Success\",\"Message\":\"\",\"Data\":{\"InstanceId\":\"i1\",\"Status\":\"finished\",\"BackupSize\":1,"
                                + "\"BackupDownloadUrl\":\"" + address + "\"}}"))
                .always();

        assertFailedByEach(14, "refused");
        Outcome url = CommandRun.of("url", "i1", "b1", "--output", "json")
                .against(cloud)
                .run();
        assertThat(url.stdout()).isEmpty();
        assertFailed(url, 14, "refused");
    }

    @Test
    void of_plain_http_that_was_not_allowed() throws IOException {
        cloud.faultOnApi(Fault.answerBody(
                        200,
                        "{\"Code\":\"Success\",\"Message\":\"\",\"Data\":{\"InstanceId\":\"i1\",\"Status\":\"finished\",\"BackupSize\":1,"
                                + "\"BackupIntranetDownloadUrl\":\"http://10.1.2.3/x?Signature=abc\"}}"))
                .always();

        Outcome outcome = get("--output", "json", "--network", "intranet").run();

        assertFailed(outcome, 14, "refused");
        assertThat(Outcome.text(outcome.error(), "hint")).contains("--allow-http");
    }

    @Test
    void of_a_refused_connection() throws IOException {
        cloud.close(Door.API);

        assertFailedByEach(5, "network");
    }

    @Test
    void of_a_target_that_another_process_holds() throws Exception {
        Process holder = ChildJvm.start(
                "io.cdsbackup.cli.LockHolder", folder.resolve("i1_b1.lock").toString());
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("locked");

            assertFailed(get("--output", "json").run(), 9, "locked");
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.example/mysql", "HTTP://api.example:8080/mysql"})
    void of_an_endpoint_in_plain_http(String endpoint) throws IOException {
        assertFailed(get("--output", "json").with("CDS_ENDPOINT", endpoint).run(), 14, "refused");
        assertFailed(get("--output", "json", "--endpoint", endpoint).run(), 14, "refused");
    }

    @Test
    void of_a_planted_link() throws IOException {
        Files.createSymbolicLink(folder.resolve("i1_b1.part"), folder.resolve("elsewhere"));

        assertFailed(get("--output", "json").run(), 14, "refused");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void of_credentials_that_others_can_read() throws IOException {
        Path credentials = folder.resolve("credentials");
        Files.writeString(credentials, "[default]\nsecret_id=AKEXAMPLE\nsecret_key=secret-for-tests\n");
        assertThat(credentials.toFile().setReadable(true, false)).isTrue();

        Outcome outcome = CommandRun.of("list", "i1", "--output", "json")
                .with("CDS_CREDENTIALS_FILE", credentials.toString())
                .run();

        assertFailed(outcome, 14, "refused");
    }

    private CommandRun get(String... args) {
        return CommandRun.of("get", "i1", "b1", "-v", "-d", folder.toString())
                .and(args)
                .against(cloud);
    }

    /** Both transports fail with the same words. */
    private void assertFailedByEach(int exitCode, String kind) throws IOException {
        Outcome jdk = get("--output", "json", "--transport", "jdk").run();
        Outcome feign = get("--output", "json", "--transport", "feign").run();

        assertFailed(jdk, exitCode, kind);
        assertFailed(feign, exitCode, kind);
        assertThat(Outcome.text(feign.error(), "message")).isEqualTo(Outcome.text(jdk.error(), "message"));
        assertThat(Outcome.text(feign.error(), "hint")).isEqualTo(Outcome.text(jdk.error(), "hint"));
    }

    private void assertFailed(Outcome outcome, int exitCode, String kind) throws IOException {
        JsonObject error = outcome.error();
        assertThat(Outcome.text(error, "kind")).as(outcome.stderr()).isEqualTo(kind);
        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(Outcome.text(error, "exitCode")).isEqualTo(Integer.toString(exitCode));
        assertThat(Outcome.text(error, "hint")).isNotEqualTo("null");
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr())
                .doesNotContain("\tat ", "Exception", "AKEXAMPLE", "secret-for-tests", "hunter2", "Signature=");
        assertThat(folder.resolve("i1_b1")).doesNotExist();
    }
}
