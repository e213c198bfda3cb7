package io.cdsbackup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Network;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with a file, on order. */
class ContentFaultTest {

    private SandboxCloud cloud;
    private URI link;

    @BeforeEach
    void start() {
        cloud = SandboxCloud.builder()
                .backup(SandboxBackup.builder("i-1", "b-1")
                        .content("0123456789")
                        .build())
                .start();
        link = link();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_link_expires_for_good_and_alone() throws Exception {
        URI other = link();
        cloud.faultOnFiles(Fault.expireLink());

        HttpResponse<byte[]> response = Client.get(link);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(text(response)).contains("Request has expired");
        assertThat(Client.get(link).statusCode()).isEqualTo(403);
        assertThat(Client.get(other).statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_changes_for_good() throws Exception {
        String etag = Client.get(link).headers().firstValue("ETag").orElseThrow();
        cloud.faultOnFiles(Fault.change(Content.of("abcdef")));

        HttpResponse<byte[]> response = Client.get(link, "Range", "bytes=2-3", "If-Range", etag);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("abcdef");
        assertThat(response.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(etag);
        assertThat(text(Client.get(link()))).isEqualTo("abcdef");
        assertThat(Client.call(cloud, "DownloadBackup", "i-1", "b-1").data()).containsEntry("BackupSize", 6);
    }

    @Test
    void a_range_is_ignored_once() throws Exception {
        cloud.faultOnFiles(Fault.ignoreRange());

        HttpResponse<byte[]> response = Client.get(link, "Range", "bytes=2-3");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("0123456789");
        assertThat(response.headers().firstValue("Content-Range")).isEmpty();
        assertThat(Client.get(link, "Range", "bytes=2-3").statusCode()).isEqualTo(206);
    }

    @ParameterizedTest
    @CsvSource({"1, 345, bytes 3-5/10", "-2, 012, bytes 0-2/10", "6, 89, bytes 8-9/10", "99, 9, bytes 9-9/10"})
    void another_range_comes_and_says_so(long shift, String expected, String contentRange) throws Exception {
        cloud.faultOnFiles(Fault.wrongRange(shift));

        HttpResponse<byte[]> response = Client.get(link, "Range", "bytes=2-4");

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(text(response)).isEqualTo(expected);
        assertThat(response.headers().allValues("Content-Range")).containsExactly(contentRange);
    }

    @Test
    void one_byte_is_wrong_once() throws Exception {
        cloud.faultOnFiles(Fault.corrupt(4)).times(2);

        byte[] whole = Client.get(link).body();
        byte[] range = Client.get(link, "Range", "bytes=3-5").body();

        assertThat(whole).hasSize(10);
        assertThat(whole[4]).isEqualTo((byte) ('4' ^ 0xFF));
        assertThat(new String(whole, 5, 5, StandardCharsets.US_ASCII)).isEqualTo("56789");
        assertThat(range).containsExactly((byte) '3', (byte) ('4' ^ 0xFF), (byte) '5');
        assertThat(text(Client.get(link))).isEqualTo("0123456789");
    }

    @Test
    void true_bytes_are_called_gzip() throws Exception {
        cloud.faultOnFiles(Fault.gzipLabel());

        HttpResponse<byte[]> response = Client.get(link);

        assertThat(response.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(text(response)).isEqualTo("0123456789");
    }

    @Test
    void an_error_page_comes_in_the_place_of_the_file() throws Exception {
        cloud.faultOnFiles(Fault.html(200));

        HttpResponse<byte[]> response = Client.get(link, "Range", "bytes=0-1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void the_file_is_said_to_be_elsewhere() throws Exception {
        URI elsewhere = cloud.link(InstanceUuid.of("i-1"), BackupId.of("b-1"), Network.INTRANET)
                .uri();
        cloud.faultOnFiles(Fault.redirect(307, elsewhere));

        HttpResponse<byte[]> response = Client.get(link);

        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.headers().firstValue("Location")).contains(elsewhere.toString());
        assertThat(text(Client.get(elsewhere))).isEqualTo("0123456789");
    }

    private URI link() {
        return cloud.link(InstanceUuid.of("i-1"), BackupId.of("b-1"), Network.PUBLIC)
                .uri();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
