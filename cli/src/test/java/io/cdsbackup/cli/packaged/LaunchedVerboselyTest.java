package io.cdsbackup.cli.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.cli.Outcome;
import io.cdsbackup.sandbox.RecordedExchange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code -v} the launcher of the archive logs each request, and nothing in the log opens anything. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class LaunchedVerboselyTest {

    /** {@code joe:hunter2} in Base64. */
    private static final String PASSWORD = "am9lOmh1bnRlcjI=";

    @TempDir
    static Path place;

    private static Installed installed;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws Exception {
        installed = Installed.in(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void a_download_logs_the_call_and_each_part(String transport) throws Exception {
        try (Scene scene = scene(transport)) {
            Outcome outcome = Running.start(scene.get("--connections", "2")).outcome();

            assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
            assertThat(outcome.stderr().lines()).anyMatch(line -> line.contains(answered(scene, "DownloadBackup GET")));
            assertThat(outcome.stderr().lines())
                    .filteredOn(line -> line.contains(" bytes="))
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.matches(".* DEBUG Requests: GET http://\\S+ bytes=\\d+-\\d+ -> HTTP 206"));
            assertOpensNothing(scene, outcome.stderr() + outcome.stdout());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void the_addresses_are_among_the_results_alone(String transport) throws Exception {
        try (Scene scene = scene(transport)) {
            Outcome outcome = scene.run("url", Scene.INSTANCE, Scene.BACKUP);

            assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
            assertThat(outcome.stderr()).contains(answered(scene, "DownloadBackup GET"));
            assertThat(outcome.stdout()).contains("Signature=");
            assertOpensNothing(scene, outcome.stderr());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void a_change_logs_its_post_and_not_what_it_says(String transport) throws Exception {
        try (Scene scene = scene(transport)) {
            Outcome outcome =
                    scene.run("create", Scene.INSTANCE, "--type", "physical", "--description", "for our eyes alone");

            assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
            assertThat(outcome.stderr())
                    .contains(answered(scene, "CreateBackup POST"))
                    .doesNotContain("for our eyes alone");
            assertOpensNothing(scene, outcome.stderr() + outcome.stdout());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "feign"})
    void a_proxy_gets_its_password_and_nobody_sees_it(String transport) throws Exception {
        try (RefusingProxy proxy = RefusingProxy.start();
                Scene scene = scene(transport)) {
            scene.set("CDS_ENDPOINT", "https://api.example/mysql")
                    .set("HTTPS_PROXY", "http://joe:hunter2@127.0.0.1:" + proxy.port());

            Outcome outcome = scene.run("list", Scene.INSTANCE);

            assertThat(proxy.heard()).contains("CONNECT api.example:443 ", "uthorization: Basic " + PASSWORD);
            assertThat(outcome.exitCode()).as(outcome.stderr()).isEqualTo(2);
            assertThat(outcome.stderr())
                    .contains(" DEBUG Requests: DescribeBackups GET https://api.example/mysql/?*** -> failed as usage")
                    .doesNotContain("joe", PASSWORD);
            assertOpensNothing(scene, outcome.stderr() + outcome.stdout());
        }
    }

    private static String answered(Scene scene, String request) {
        return " DEBUG Requests: " + request + " " + scene.cloud().endpoint() + "/?*** -> HTTP 200 [";
    }

    private Scene scene(String transport) {
        return new Scene(installed, folder, "-v", "--transport", transport);
    }

    /** No secret is there, and neither is any value that signed a request or a link, nor a query by its form. */
    private static void assertOpensNothing(Scene scene, String text) {
        scene.assertShowsNoSecret(text);
        assertThat(text).doesNotContain("SignatureNonce", "AccessKeyId").doesNotContainPattern("\\?[^*\\s]*=");
        for (RecordedExchange exchange : scene.cloud().exchanges()) {
            for (String name : List.of("Signature", "SignatureNonce", "AccessKeyId", "Expires")) {
                exchange.parameter(name)
                        .ifPresent(value -> assertThat(text).as(name).doesNotContain(value));
            }
        }
    }
}
