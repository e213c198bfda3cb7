package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Network;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file store: links, whole files, ranges. */
class FileStoreTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("i-1");
    private static final BackupId BACKUP = BackupId.of("b-1");

    private final SettableClock clock = new SettableClock("2026-01-20T10:00:00Z");
    private SandboxCloud cloud;
    private URI link;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder()
                .backup(SandboxBackup.builder(INSTANCE, BACKUP)
                        .content("0123456789")
                        .build())
                .backup(SandboxBackup.builder(INSTANCE, BackupId.of("b-empty")).build())
                .clock(clock)
                .linkLifetime(Duration.ofMinutes(15))
                .start();
        link = cloud.link(INSTANCE, BACKUP, Network.PUBLIC).uri();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_whole_file_comes_with_its_validators() throws Exception {
        HttpResponse<byte[]> response = Client.get(link);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("0123456789");
        assertThat(response.headers().map())
                .containsEntry("content-length", java.util.List.of("10"))
                .containsEntry("accept-ranges", java.util.List.of("bytes"))
                .containsEntry("content-type", java.util.List.of("application/octet-stream"))
                .containsEntry("last-modified", java.util.List.of("Tue, 20 Jan 2026 10:00:00 GMT"))
                .doesNotContainKey("content-range");
        assertThat(response.headers().allValues("etag"))
                .singleElement()
                .asString()
                .matches("\"[0-9a-f]{32}\"");
        assertThat(response.headers().allValues("date")).containsExactly("Tue, 20 Jan 2026 10:00:00 GMT");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, bytes 0-0/10",
        "bytes=2-5, 2345, bytes 2-5/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=9-9, 9, bytes 9-9/10",
        "bytes=8-999999999999, 89, bytes 8-9/10",
        "bytes=-3, 789, bytes 7-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10",
    })
    void a_single_range_comes_as_206(String range, String expected, String contentRange) throws Exception {
        HttpResponse<byte[]> response = Client.get(link, "Range", range);

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(text(response)).isEqualTo(expected);
        assertThat(response.headers().allValues("Content-Range")).containsExactly(contentRange);
        assertThat(response.headers().allValues("Content-Length")).containsExactly(expected.length() + "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=123456789012345678-", "bytes=-0"})
    void a_range_behind_the_end_is_416_and_told_the_length(String range) throws Exception {
        HttpResponse<byte[]> response = Client.get(link, "Range", range);

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(response.headers().allValues("Content-Range")).containsExactly("bytes */10");
        assertThat(text(response)).contains("<Code>InvalidRange</Code>");
    }

    @Test
    void an_empty_file_has_no_range_to_give() throws Exception {
        URI empty = cloud.link(INSTANCE, BackupId.of("b-empty"), Network.PUBLIC).uri();

        assertThat(Client.get(empty).body()).isEmpty();
        assertThat(Client.get(empty, "Range", "bytes=0-").headers().allValues("Content-Range"))
                .containsExactly("bytes */0");
        assertThat(Client.get(empty, "Range", "bytes=-1").statusCode()).isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,3-4", "items=0-1", "bytes=5-2", "bytes=-", "bytes=a-b", "0-1"})
    void several_ranges_and_nonsense_are_ignored(String range) throws Exception {
        HttpResponse<byte[]> response = Client.get(link, "Range", range);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("0123456789");
    }

    @Test
    void If_Range_with_the_right_validator_keeps_the_range() throws Exception {
        String etag = Client.get(link).headers().firstValue("ETag").orElseThrow();

        assertThat(Client.get(link, "Range", "bytes=1-2", "If-Range", etag).statusCode())
                .isEqualTo(206);
        assertThat(Client.get(link, "Range", "bytes=1-2", "If-Range", "Tue, 20 Jan 2026 10:00:00 GMT")
                        .statusCode())
                .isEqualTo(206);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "Tue, 20 Jan 2026 10:00:01 GMT"})
    void If_Range_with_another_validator_gives_the_whole_file(String validator) throws Exception {
        assertThat(Client.get(link, "Range", "bytes=1-2", "If-Range", validator).statusCode())
                .isEqualTo(200);
    }

    @Test
    void If_Range_with_a_weak_form_of_the_tag_gives_the_whole_file() throws Exception {
        String etag = Client.get(link).headers().firstValue("ETag").orElseThrow();

        assertThat(Client.get(link, "Range", "bytes=1-2", "If-Range", "W/" + etag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void other_content_has_another_tag_and_another_time() throws Exception {
        String etag = Client.get(link).headers().firstValue("ETag").orElseThrow();
        clock.advance(Duration.ofSeconds(90));
        cloud.put(SandboxBackup.builder(INSTANCE, BACKUP).content("0123456789").build());

        HttpResponse<byte[]> response = Client.get(link);

        assertThat(response.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(etag);
        assertThat(response.headers().allValues("Last-Modified")).containsExactly("Tue, 20 Jan 2026 10:01:30 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "PUT", "DELETE", "POST"})
    void a_link_is_good_for_GET_alone(String method) throws Exception {
        assertThat(Client.send(method, link).statusCode()).isEqualTo(403);
    }

    @Test
    void a_link_is_good_until_its_expiry_and_not_a_second_longer() throws Exception {
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(Client.get(link).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofSeconds(1));
        HttpResponse<byte[]> late = Client.get(link);

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.headers().allValues("Content-Type")).containsExactly("application/xml");
        assertThat(text(late)).contains("<Code>AccessDenied</Code><Message>Request has expired</Message>");
    }

    @Test
    void a_link_states_its_expiry() {
        assertThat(link.getRawQuery())
                .contains("Expires="
                        + clock.instant().plus(Duration.ofMinutes(15)).getEpochSecond());
    }

    @Test
    void all_links_can_be_made_to_expire_and_new_ones_are_good() throws Exception {
        cloud.expireLinks();

        assertThat(text(Client.get(link))).contains("Request has expired");
        assertThat(Client.get(cloud.link(INSTANCE, BACKUP, Network.PUBLIC).uri())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void two_links_to_one_file_are_never_the_same() {
        assertThat(cloud.link(INSTANCE, BACKUP, Network.PUBLIC).uri()).isNotEqualTo(link);
    }

    @Test
    void a_link_without_its_signature_is_AccessDenied() throws Exception {
        HttpResponse<byte[]> response = Client.get(URI.create(link.toString().replaceAll("&Signature=.*", "")));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(text(response)).contains("<Code>AccessDenied</Code><Message>Access Denied</Message>");
    }

    @Test
    void a_link_that_was_tampered_with_is_refused_with_a_body_that_echoes_it() throws Exception {
        HttpResponse<byte[]> response = Client.get(URI.create(link.toString().replace("Expires=1", "Expires=2")));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(text(response))
                .contains("<Code>SignatureDoesNotMatch</Code>")
                .contains("<StringToSign>GET\n");
    }

    @Test
    void a_link_of_one_door_does_not_open_the_other() throws Exception {
        int intranet = cloud.link(INSTANCE, BACKUP, Network.INTRANET).uri().getPort();

        URI moved = URI.create(link.toString().replace(":" + link.getPort(), ":" + intranet));

        assertThat(Client.get(moved).statusCode()).isEqualTo(403);
    }

    @Test
    void another_path_is_unmatched() throws Exception {
        HttpResponse<byte[]> response = Client.get(URI.create("http://127.0.0.1:" + link.getPort() + "/other?a=b"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(text(response)).contains("<Code>NoSuchKey</Code>").contains("Unmatched: GET /other");
        assertThat(cloud.unmatched()).extracting(UnmatchedRequest::request).containsExactly("GET /other");
    }

    @Test
    void there_is_no_link_to_what_is_not_there() {
        assertThatThrownBy(() -> cloud.link(INSTANCE, BackupId.of("b-9"), Network.PUBLIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The sandbox has no backup b-9 of i-1");
    }

    @Test
    void the_same_seed_gives_the_same_signature_and_another_seed_another() {
        try (SandboxCloud same = seeded(1);
                SandboxCloud other = seeded(2)) {
            assertThat(same.link(INSTANCE, BACKUP, Network.PUBLIC).uri().getRawQuery())
                    .isEqualTo(link.getRawQuery());
            assertThat(other.link(INSTANCE, BACKUP, Network.PUBLIC).uri().getRawQuery())
                    .isNotEqualTo(link.getRawQuery());
        }
    }

    private SandboxCloud seeded(long seed) {
        return SandboxCloud.builder()
                .backup(SandboxBackup.builder(INSTANCE, BACKUP).build())
                .clock(clock)
                .linkLifetime(Duration.ofMinutes(15))
                .seed(seed)
                .start();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
