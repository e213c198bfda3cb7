package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.SizeCheck;
import io.cdsbackup.error.AddressRefusedException;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.PlainHttpRefusedException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.fake.FileReply;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.HttpField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFetchTest {

    private static final String FIRST = "https://files.example/b?Signature=x";

    private final DownloadFixture fixture = new DownloadFixture();

    private Optional<FileAnswer> fetch() {
        return fetch(FIRST);
    }

    private Optional<FileAnswer> fetch(String address) {
        return fetch(fixture.fetch(), address, arrival());
    }

    private Optional<FileAnswer> fetch(FileFetch fetch, String address, Arrival arrival) {
        return fetch.fetch(
                DownloadAddress.of(address),
                hop -> DownloadRequest.whole(hop, fixture.options.stallTimeout()),
                () -> new WholeFileSink(arrival),
                arrival::end);
    }

    private Arrival arrival() {
        return new Arrival(
                fixture.session(),
                new SizeExpectation(null, SizeCheck.STRICT, fixture.listener),
                fixture.transferred(),
                SecureTwin.NONE);
    }

    private static FileReply redirect(int status, String location) {
        return FileReply.status(status).with("Location", location);
    }

    private List<String> asked() {
        return fixture.files.requests().stream()
                .map(request -> request.address().uri().toString())
                .toList();
    }

    @Test
    void the_file_is_fetched_with_one_request_that_asks_for_its_very_bytes() {
        fixture.options = fixture.options.withStallTimeout(Duration.ofSeconds(17));
        fixture.files.answer(FileReply.file("hello"));

        assertThat(fetch()).isEmpty();

        assertThat(fixture.store.text(DownloadFixture.PART)).isEqualTo("hello");
        assertThat(asked()).containsExactly(FIRST);
        DownloadRequest request = fixture.files.requests().get(0);
        assertThat(request.fields().fields()).containsExactly(new HttpField("Accept-Encoding", "identity"));
        assertThat(request.stallTimeout()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void an_answer_that_is_not_the_file_is_handed_back_with_its_text() {
        fixture.files.answer(FileReply.status(403).then("<Code>AccessDenied</Code>"));

        assertThat(fetch()).hasValueSatisfying(answer -> {
            assertThat(answer.head().status()).isEqualTo(403);
            assertThat(answer.text()).isEqualTo("<Code>AccessDenied</Code>");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_followed_with_no_field_of_ours(int status) {
        fixture.files
                .answer(redirect(status, "https://more.example/c?Signature=y"))
                .answer(FileReply.file("hello"));

        assertThat(fetch()).isEmpty();

        assertThat(asked()).containsExactly(FIRST, "https://more.example/c?Signature=y");
        assertThat(fixture.files.requests().get(1).fields().fields())
                .containsExactly(new HttpField("Accept-Encoding", "identity"));
    }

    @Test
    void each_hop_is_resolved_against_the_one_before() {
        fixture.files
                .answer(redirect(302, "https://more.example/a/"))
                .answer(redirect(302, "b/"))
                .answer(redirect(302, "c?d"))
                .answer(FileReply.file("hello"));

        assertThat(fetch()).isEmpty();

        assertThat(asked())
                .endsWith("https://more.example/a/", "https://more.example/a/b/", "https://more.example/a/b/c?d");
    }

    @Test
    void five_redirects_are_followed_and_a_sixth_is_not() {
        for (int hop = 1; hop <= 5; hop++) {
            fixture.files.answer(redirect(302, "/" + hop));
        }
        fixture.files.answer(FileReply.file("hello"));
        assertThat(fetch()).isEmpty();

        for (int hop = 1; hop <= 6; hop++) {
            fixture.files.answer(redirect(302, "/" + hop));
        }
        assertThatThrownBy(this::fetch)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("The file store redirected more than 5 times");
        assertThat(fixture.files.left()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "https://169.254.169.254/latest",
                "https://user:password@more.example/c",
                "https://127.0.0.1/c",
                "https://[::ffff:100.100.100.200]/c",
                "http://more.example/c"
            })
    void no_hop_leads_to_a_forbidden_address(String location) {
        fixture.options = fixture.options.withPlainHttpAllowed(true);
        fixture.files.answer(redirect(302, "https://more.example/b")).answer(redirect(302, location));

        assertThatThrownBy(this::fetch).isInstanceOf(AddressRefusedException.class);

        assertThat(fixture.files.requests()).hasSize(2);
    }

    @Test
    void from_plain_http_a_hop_may_lead_to_https_but_never_back() {
        fixture.options = fixture.options.withPlainHttpAllowed(true);
        fixture.files
                .answer(redirect(302, "http://more.example/b"))
                .answer(redirect(302, "https://more.example/c"))
                .answer(redirect(302, "http://more.example/d"));

        assertThatThrownBy(() -> fetch("http://files.example/b"))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("an https address redirected to it");
    }

    @Test
    void a_hop_to_plain_http_needs_the_permission_too() {
        fixture.files.answer(redirect(302, "http://more.example/b"));

        assertThatThrownBy(() -> fetch("http://files.example/b")).isInstanceOf(PlainHttpRefusedException.class);
    }

    @Test
    void a_redirect_to_nowhere_is_an_error() {
        fixture.files.answer(FileReply.status(302));

        assertThatThrownBy(this::fetch).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void fewer_bytes_than_announced_are_no_file() {
        fixture.files.answer(FileReply.status(200).with("Content-Length", "11").then("hello"));

        assertThatThrownBy(this::fetch).isInstanceOf(ConnectionLostException.class);
    }

    @Test
    void each_request_is_counted() {
        FileFetch fetch = fixture.fetch();
        fixture.files.answer(redirect(302, "/c")).answer(FileReply.status(503)).answer(FileReply.file("hello"));
        assertThat(fixture.effort.requests()).isZero();

        fetch(fetch, FIRST, arrival());
        assertThat(fixture.effort.requests()).isEqualTo(2);

        fetch(fetch, FIRST, arrival());
        assertThat(fixture.effort.requests()).isEqualTo(3);
    }
}
