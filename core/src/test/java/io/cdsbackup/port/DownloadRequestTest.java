package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadRequestTest {

    private static final DownloadAddress ADDRESS = DownloadAddress.of("https://files.example/b?Signature=qqq");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void the_whole_file_is_asked_for_with_nothing_but_the_encoding() {
        DownloadRequest request = DownloadRequest.whole(ADDRESS, MINUTE);

        assertThat(request.range()).isEmpty();
        assertThat(request.address()).isEqualTo(ADDRESS);
        assertThat(request.stallTimeout()).isEqualTo(MINUTE);
        assertThat(request.fields().fields()).containsExactly(new HttpField("Accept-Encoding", "identity"));
    }

    @Test
    void a_range_is_asked_for_with_its_range_alone() {
        DownloadRequest request = DownloadRequest.range(ADDRESS, ByteRange.of(5, 9), null, MINUTE);

        assertThat(request.range()).contains(ByteRange.of(5, 9));
        assertThat(request.fields().fields())
                .containsExactly(new HttpField("Accept-Encoding", "identity"), new HttpField("Range", "bytes=5-9"));
    }

    @Test
    void a_range_of_a_file_that_must_be_the_same_still_names_its_validator() {
        assertThat(DownloadRequest.range(ADDRESS, ByteRange.of(5, 9), "\"v1\"", MINUTE)
                        .fields()
                        .first("If-Range"))
                .contains("\"v1\"");
    }

    @Test
    void the_text_form_opens_nothing() {
        assertThat(DownloadRequest.whole(ADDRESS, MINUTE)).hasToString("GET https://files.example/***");
        assertThat(DownloadRequest.range(ADDRESS, ByteRange.of(5, 9), "\"v1\"", MINUTE))
                .hasToString("GET https://files.example/*** bytes=5-9");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void a_stall_timeout_that_is_not_positive_is_refused(long nanos) {
        Duration timeout = Duration.ofNanos(nanos);

        assertThatIllegalArgumentException().isThrownBy(() -> DownloadRequest.whole(ADDRESS, timeout));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DownloadRequest.range(ADDRESS, ByteRange.of(0, 0), null, timeout));
    }
}
