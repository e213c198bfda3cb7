package io.cdsbackup.internal.download;

import static io.cdsbackup.internal.download.DownloadFixture.FILE;
import static io.cdsbackup.internal.download.DownloadFixture.MANIFEST;
import static io.cdsbackup.internal.download.DownloadFixture.PART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.DownloadReport;
import io.cdsbackup.domain.Integrity;
import io.cdsbackup.domain.NetworkChoice;
import io.cdsbackup.domain.OnChange;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.DigestMismatchException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.RemoteChangedException;
import io.cdsbackup.error.ResourceNotFoundException;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.fake.FileReply;
import io.cdsbackup.port.DownloadRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsOfAFileTest {

    private static final String LINK = "https://files.example/b?Signature=first";
    private static final String NEW_LINK = "https://more.example/b?Signature=second";
    private static final int PART_SIZE = 64 * 1024;
    private static final int PARTS = 10;
    private static final Path CHECKPOINT = PART.resolveSibling("inst-1_b-1.part.json");

    private final byte[] content = bytes(1);
    private final DownloadFixture fixture = new DownloadFixture();

    PartsOfAFileTest() {
        fixture.options = fixture.options.withPartSize(PART_SIZE).withConnections(1);
        fixture.link(LINK, content.length);
    }

    @AfterEach
    void everySessionIsClosed() {
        assertThat(fixture.store.openSessions()).isZero();
    }

    // The last part is shorter.
    private static byte[] bytes(long seed) {
        byte[] bytes = new byte[PARTS * PART_SIZE - 100];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private FileReply served(DownloadRequest request) {
        return FileReply.asked(request, content, "\"one\"");
    }

    /** The first try brings three parts and a bit, and then something happens. */
    private FileReply beginning(RuntimeException then) {
        return FileReply.status(206)
                .with("ETag", "\"one\"")
                .with("Content-Range", "bytes 0-" + (content.length - 1) + "/" + content.length)
                .then(Arrays.copyOf(content, 3 * PART_SIZE + 1000))
                .thenFail(then);
    }

    /** An earlier run ended with three parts on the disk. */
    private void anEarlierRun() {
        fixture.files.answer(beginning(new StorageFailedException(ErrorDetail.of("Pulled the plug"))));
        assertThatThrownBy(fixture::download).isInstanceOf(StorageFailedException.class);
        assertThat(fixture.store.paths()).containsExactlyInAnyOrder(PART, CHECKPOINT);
        assertThat(fixture.listener.kept).containsExactly(3L * PART_SIZE);
        fixture.listener.warnings.clear();
        fixture.link(NEW_LINK, content.length);
    }

    private List<ByteRange> ranges() {
        return fixture.files.requests().stream()
                .map(request -> request.range().orElseThrow())
                .toList();
    }

    private void assertThatItIsThere() {
        assertThat(fixture.store.content(FILE)).isEqualTo(content);
        assertThat(fixture.store.paths()).containsExactlyInAnyOrder(FILE, MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 16})
    void any_number_of_connections_brings_the_same_file(int connections) {
        fixture.options = fixture.options.withConnections(connections);
        fixture.files.otherwise(this::served);

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.downloadedBytes()).isEqualTo(content.length);
        assertThat(report.requests()).isEqualTo(connections == 1 ? 1 : PARTS);
    }

    @Test
    void a_break_goes_on_at_the_very_byte_and_only_if_the_file_is_the_same() {
        fixture.files
                .answer(beginning(new ConnectionLostException(ErrorDetail.of("Broken off"))))
                .otherwise(this::served);

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.downloadedBytes()).isEqualTo(content.length);
        assertThat(ranges())
                .containsExactly(
                        ByteRange.of(0, content.length - 1), ByteRange.of(3L * PART_SIZE + 1000, content.length - 1));
        assertThat(fixture.files.requests().get(1).fields().first("If-Range")).contains("\"one\"");
    }

    @Test
    void a_later_run_goes_on_after_the_last_whole_part() {
        anEarlierRun();
        fixture.files.otherwise(this::served);

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.resumedBytes()).isEqualTo(3L * PART_SIZE);
        assertThat(report.downloadedBytes()).isEqualTo(content.length - 3L * PART_SIZE);
        assertThat(fixture.listener.warnings).isEmpty();
    }

    @Test
    void a_part_that_the_disk_has_lost_is_fetched_again() {
        anEarlierRun();
        byte[] damaged = fixture.store.content(PART);
        damaged[PART_SIZE + 7] ^= 1;
        fixture.store.put(PART, damaged);
        fixture.files.otherwise(this::served);

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.resumedBytes()).isEqualTo(2L * PART_SIZE);
        assertThat(fixture.listener.warnings).singleElement().asString().contains("Part 2");
    }

    @Test
    void a_fresh_start_takes_nothing_of_it() {
        anEarlierRun();
        fixture.options = fixture.options.withResume(false);
        fixture.files.otherwise(this::served);

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.resumedBytes()).isZero();
        assertThat(report.downloadedBytes()).isEqualTo(content.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "{\"schemaVersion\":2}", "{\"schemaVersion\":1}"})
    void a_checkpoint_that_is_none_means_to_start_over_and_to_say_so(String checkpoint) {
        anEarlierRun();
        fixture.store.put(CHECKPOINT, checkpoint.getBytes(StandardCharsets.UTF_8));
        fixture.files.otherwise(this::served);

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.resumedBytes()).isZero();
        assertThat(fixture.listener.warnings)
                .containsExactly("What an earlier run left cannot be gone on with; starting over");
    }

    @Test
    void a_file_that_has_changed_since_is_an_error_and_what_is_there_is_kept() {
        anEarlierRun();
        fixture.files.otherwise(request -> FileReply.asked(request, bytes(2), "\"two\""));

        assertThatThrownBy(fixture::download).isInstanceOf(RemoteChangedException.class);

        assertThat(fixture.store.paths()).containsExactlyInAnyOrder(PART, CHECKPOINT);
    }

    @Test
    void a_file_that_has_changed_since_is_begun_anew_where_the_caller_says_so() {
        anEarlierRun();
        fixture.options = fixture.options.withOnChange(OnChange.RESTART);
        byte[] other = bytes(2);
        fixture.link(NEW_LINK, other.length).files.otherwise(request -> FileReply.asked(request, other, "\"two\""));

        DownloadReport report = fixture.download().report();

        assertThat(fixture.store.content(FILE)).isEqualTo(other);
        assertThat(report.resumedBytes()).isZero();
        assertThat(fixture.listener.warnings).singleElement().asString().contains("starting over");
    }

    @Test
    void a_file_that_changes_amid_its_parts_is_never_mixed() {
        fixture.options = fixture.options.withConnections(4);
        AtomicInteger answers = new AtomicInteger();
        fixture.files.otherwise(request -> answers.incrementAndGet() <= 3
                ? FileReply.asked(request, content, "\"one\"")
                : FileReply.asked(request, bytes(2), "\"two\""));

        assertThatThrownBy(fixture::download).isInstanceOf(RemoteChangedException.class);

        assertThat(fixture.store.paths()).doesNotContain(FILE, MANIFEST);
    }

    private FileReply wrongRange() {
        return FileReply.status(206)
                .with("Content-Range", "bytes 1-" + (content.length - 1) + "/" + content.length)
                .then(content);
    }

    private FileReply severalRanges() {
        return FileReply.status(206)
                .with("Content-Type", "multipart/byteranges; boundary=x")
                .then("--x");
    }

    private FileReply webPage() {
        return FileReply.status(200).with("Content-Type", "text/html").then("<html>Log in</html>");
    }

    private FileReply refusedRange() {
        return FileReply.status(416).with("Content-Range", "bytes */" + content.length);
    }

    private FileReply oddAnswer(int number) {
        return List.of(wrongRange(), severalRanges(), webPage(), refusedRange()).get(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void an_answer_that_is_not_what_was_asked_for_is_asked_for_again(int odd) {
        fixture.files.answer(oddAnswer(odd)).otherwise(this::served);

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.retries()).isEqualTo(1);
        assertThat(report.downloadedBytes()).isEqualTo(content.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_file_store_that_never_gives_what_was_asked_for_is_given_up(int odd) {
        fixture.files.otherwise(request -> oddAnswer(odd));

        assertThatThrownBy(fixture::download).isInstanceOf(UnexpectedResponseException.class);

        assertThat(fixture.store.paths()).isEmpty();
        assertThat(fixture.files.requests()).hasSize(fixture.retries.attempts());
    }

    @Test
    void bytes_beyond_those_that_were_asked_for_are_not_written() {
        fixture.files.answer(served(DownloadRequest.range(
                        fixture.links().current().address(),
                        ByteRange.of(0, content.length - 1),
                        null,
                        fixture.options.stallTimeout()))
                .then("more"));
        fixture.link(LINK, content.length);

        fixture.download();

        assertThatItIsThere();
        assertThat(fixture.listener.warnings).anyMatch(warning -> warning.contains("more bytes"));
    }

    @Test
    void a_file_store_that_stops_to_give_parts_is_asked_again_before_all_is_begun_anew() {
        fixture.files
                .answer(beginning(new ConnectionLostException(ErrorDetail.of("Broken off"))))
                .answer(FileReply.status(200)
                        .with("ETag", "\"one\"")
                        .with("Content-Length", Integer.toString(content.length))
                        .then(content))
                .otherwise(this::served);

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.downloadedBytes()).isEqualTo(content.length);
    }

    @Test
    void a_file_store_that_gives_no_parts_any_more_gives_the_whole_at_last() {
        fixture.files
                .answer(beginning(new ConnectionLostException(ErrorDetail.of("Broken off"))))
                .otherwise(request -> FileReply.status(200)
                        .with("ETag", "\"one\"")
                        .with("Content-Length", Integer.toString(content.length))
                        .then(content));

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.downloadedBytes()).isEqualTo(content.length + 3L * PART_SIZE + 1000);
        assertThat(fixture.listener.warnings).anyMatch(warning -> warning.contains("fetching it whole"));
    }

    @Test
    void a_changed_file_that_comes_whole_and_in_chunks_is_known_by_its_tag() {
        fixture.files
                .answer(beginning(new ConnectionLostException(ErrorDetail.of("Broken off"))))
                .answer(FileReply.status(200)
                        .with("ETag", "\"two\"")
                        .with("Transfer-Encoding", "chunked")
                        .then(bytes(2)));

        assertThatThrownBy(fixture::download).isInstanceOf(RemoteChangedException.class);

        assertThat(fixture.store.paths()).doesNotContain(FILE, MANIFEST);
    }

    @Test
    void a_disk_that_does_not_give_back_what_was_written_has_its_file_set_aside() {
        fixture.files.otherwise(this::served);
        fixture.store.spoilReads();

        assertThatThrownBy(fixture::download).isInstanceOf(DigestMismatchException.class);

        assertThat(fixture.store.paths()).containsExactly(DownloadFixture.BAD);
        assertThat(fixture.listener.warnings).anyMatch(warning -> warning.contains("set aside"));
    }

    @Test
    void a_backup_that_goes_away_on_its_way_is_said_to_and_what_came_is_kept() {
        fixture.files
                .answer(beginning(new ConnectionLostException(ErrorDetail.of("Broken off"))))
                .answer(FileReply.status(404));
        fixture.service.answer(404, "{\"Code\":\"ResourceNotFound\",\"Message\":\"No such backup\",\"TaskId\":\"\"}");

        assertThatThrownBy(fixture::download)
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("The backup was deleted, or its retention ended; " + 100L * 3 * PART_SIZE / content.length
                        + "% kept");

        assertThat(fixture.listener.kept).containsExactly(3L * PART_SIZE);
        assertThat(fixture.store.paths()).containsExactlyInAnyOrder(PART, CHECKPOINT);
    }

    @Test
    void a_link_that_is_refused_amid_the_parts_is_replaced_once_for_all() {
        fixture.options = fixture.options.withConnections(4);
        fixture.link(NEW_LINK, content.length);
        fixture.files.otherwise(request -> request.address().host().equals("files.example")
                        && request.range().orElseThrow().first() > 0
                ? FileReply.status(403)
                : FileReply.asked(request, content, "\"one\""));

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.linkRefreshes()).isEqualTo(1);
        assertThat(report.downloadedBytes()).isEqualTo(content.length);
    }

    @Test
    void a_file_store_with_too_much_to_do_is_asked_by_one_connection_from_then_on() {
        fixture.options = fixture.options.withConnections(4);
        AtomicInteger answers = new AtomicInteger();
        fixture.files.otherwise(request ->
                answers.incrementAndGet() == 2 ? FileReply.status(503) : FileReply.asked(request, content, "\"one\""));

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(fixture.listener.warnings).anyMatch(warning -> warning.contains("one connection"));
        assertThat(report.retries()).isEqualTo(1);
    }

    @Test
    void failures_without_a_byte_between_them_are_given_up_and_what_came_is_kept() {
        fixture.files
                .answer(beginning(new ConnectionLostException(ErrorDetail.of("Broken off"))))
                .otherwise(request -> FileReply.status(500));

        assertThatThrownBy(fixture::download).isInstanceOf(ServiceFailedException.class);

        assertThat(fixture.store.paths()).containsExactlyInAnyOrder(PART, CHECKPOINT);
        assertThat(fixture.listener.kept).containsExactly(3L * PART_SIZE);
    }

    @Test
    void breaks_with_a_byte_between_them_are_never_given_up() {
        fixture.files.otherwise(request -> {
            ByteRange asked = request.range().orElseThrow();
            int first = (int) asked.first();
            return FileReply.status(206)
                    .with("ETag", "\"one\"")
                    .with("Content-Range", asked.headerValue().replace('=', ' ') + "/" + content.length)
                    .then(Arrays.copyOfRange(content, first, Math.min(content.length, first + PART_SIZE / 2)))
                    .thenFail(new ConnectionLostException(ErrorDetail.of("Broken off")));
        });

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.downloadedBytes()).isEqualTo(content.length);
        assertThat(fixture.files.requests()).hasSizeGreaterThanOrEqualTo(2 * PARTS);
    }

    @Test
    void a_file_over_plain_http_is_held_against_the_one_over_https() {
        onlyOverPlainHttp();
        fixture.files.otherwise(this::served);

        DownloadReport report = fixture.download().report();

        assertThatItIsThere();
        assertThat(report.manifest().integrity()).isEqualTo(Integrity.PLAIN_HTTP);
        assertThat(fixture.files.requests().get(0).address().scheme()).isEqualTo("https");
        assertThat(fixture.files.requests().get(1).address().scheme()).isEqualTo("http");
        assertThat(fixture.listener.warnings).isEmpty();
    }

    @Test
    void a_file_over_plain_http_that_is_another_one_than_over_https_is_refused() {
        onlyOverPlainHttp();
        fixture.files.otherwise(request -> request.address().isSecure()
                ? FileReply.asked(request, content, "\"one\"")
                : FileReply.asked(request, bytes(2), "\"two\""));

        assertThatThrownBy(fixture::download)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("over plain http");

        assertThat(fixture.store.paths()).isEmpty();
    }

    @Test
    void a_file_over_plain_http_that_nothing_can_be_held_against_is_told_of() {
        onlyOverPlainHttp();
        fixture.files.otherwise(request ->
                request.address().isSecure() ? FileReply.status(403) : FileReply.asked(request, content, "\"one\""));

        fixture.download();

        assertThatItIsThere();
        assertThat(fixture.listener.warnings).singleElement().asString().contains("could not be compared");
    }

    @Test
    void no_more_connections_are_open_than_the_client_may_have() {
        fixture.connections = 2;
        fixture.options = fixture.options.withConnections(8);
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        fixture.files.otherwise(request -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            return served(request).then(open::decrementAndGet);
        });

        fixture.download();

        assertThatItIsThere();
        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(open).hasValue(0);
    }

    private void onlyOverPlainHttp() {
        fixture.options = fixture.options.withPlainHttpAllowed(true).withNetwork(NetworkChoice.INTRANET);
        fixture.service.forget();
        fixture.service.answer(
                200,
                DownloadFixture.answer(
                        "\"Status\":\"finished\",\"BackupSize\":" + content.length
                                + ",\"BackupIntranetDownloadUrl\":\"http://intranet.example/b?Signature=third\"",
                        LINK));
    }
}
