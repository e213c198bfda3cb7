package io.cdsbackup.internal.download;

import static io.cdsbackup.internal.download.DownloadFixture.BACKUP;
import static io.cdsbackup.internal.download.DownloadFixture.CONTENT;
import static io.cdsbackup.internal.download.DownloadFixture.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.ActionName;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.error.ServiceFailedException;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.fake.FileReply;
import io.cdsbackup.fake.ToldEvents;
import io.cdsbackup.internal.events.ClientEvents;
import io.cdsbackup.port.AttemptEnded;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientCall;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.DownloadMoved;
import io.cdsbackup.port.DownloadProgress;
import io.cdsbackup.port.LinkRefreshed;
import io.cdsbackup.port.RetryScheduled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a listener is told of a download, each at its moment. */
@Timeout(60)
class DownloadEventsTest {

    private static final String LINK = "https://files.example/b?Signature=first";
    private static final String NEW_LINK = "https://more.example/b?Signature=second";
    private static final long LENGTH = CONTENT.length();

    private final DownloadFixture fixture = new DownloadFixture();
    private final ToldEvents told = new ToldEvents();

    DownloadEventsTest() {
        fixture.events = ClientEvents.of(List.of(told), fixture.time);
    }

    /** What was told of the download, but for its progress. Closes the events first: then all is told. */
    private List<Object> told() {
        fixture.events.close();
        return told.of("Download");
    }

    private ClientCall call() {
        return told.call("Download");
    }

    private void pass(Duration time) {
        try {
            fixture.time.sleep(time);
        } catch (InterruptedException nobodyDoesThat) {
            throw new AssertionError(nobodyDoesThat);
        }
    }

    private FileReply after(Duration time, FileReply reply) {
        pass(time);
        return reply;
    }

    @Test
    void a_download_is_a_call_and_so_is_the_question_for_its_link() {
        fixture.link(LINK).files.otherwise(request -> after(Duration.ofSeconds(3), FileReply.file(CONTENT)));

        fixture.download();

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ofSeconds(3), 200, null),
                        new CallEnded(call(), Duration.ofSeconds(3), null, LENGTH));
        assertThat(call()).isEqualTo(new ClientCall(call().number(), ActionName.DOWNLOAD, SERVER, BACKUP));
        ClientCall question = told.call("DownloadBackup");
        assertThat(question.number()).isGreaterThan(call().number());
        assertThat(told.of("DownloadBackup"))
                .containsExactly(
                        new AttemptEnded(question, 1, Duration.ZERO, 200, null),
                        new CallEnded(question, Duration.ZERO, null, 0));
    }

    @Test
    void how_far_it_came_is_told_before_its_end() {
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));

        fixture.download();

        told();
        List<DownloadMoved> moves = told.of(DownloadMoved.class);
        assertThat(moves.get(moves.size() - 1))
                .isEqualTo(new DownloadMoved(call(), new DownloadProgress(LENGTH, LENGTH, 0, 0, 0, 0), LENGTH));
        assertThat(told.all()).endsWith(new CallEnded(call(), Duration.ZERO, null, LENGTH));
    }

    @Test
    void it_is_told_while_it_moves() {
        CountDownLatch half = new CountDownLatch(1);
        fixture.events = ClientEvents.of(
                List.of(told, new ClientListener() {
                    @Override
                    public void progress(DownloadMoved event) {
                        if (event.fetched() == 9) {
                            half.countDown();
                        }
                    }
                }),
                fixture.time);
        fixture.link(LINK)
                .files
                .answer(FileReply.status(200)
                        .with("Content-Length", String.valueOf(LENGTH))
                        .then(CONTENT.substring(0, 9))
                        .then(() -> awaitTold(half))
                        .then(CONTENT.substring(9)));

        fixture.download();

        assertThat(told()).endsWith(new CallEnded(call(), Duration.ZERO, null, LENGTH));
    }

    private static void awaitTold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hung) {
            throw new AssertionError(hung);
        }
    }

    @Test
    void each_redirect_is_a_request_and_no_failure() {
        fixture.link(LINK)
                .files
                .answer(FileReply.status(302).with("Location", NEW_LINK))
                .answer(FileReply.file(CONTENT));

        fixture.download();

        assertThat(told())
                .startsWith(
                        new AttemptEnded(call(), 1, Duration.ZERO, 302, null),
                        new AttemptEnded(call(), 2, Duration.ZERO, 200, null));
    }

    @Test
    void what_the_file_store_refuses_for_now_is_a_failure_and_then_a_retry() {
        fixture.link(LINK)
                .files
                .answer(FileReply.status(503).with("Retry-After", "30"))
                .answer(FileReply.file(CONTENT));

        fixture.download();

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ZERO, 503, ErrorKind.NETWORK),
                        new RetryScheduled(call(), ErrorKind.NETWORK, Duration.ofSeconds(30)),
                        new AttemptEnded(call(), 2, Duration.ZERO, 200, null),
                        new CallEnded(call(), Duration.ofSeconds(30), null, LENGTH));
    }

    @Test
    void an_answer_that_breaks_off_failed_though_its_head_was_good_and_its_bytes_came_over_the_network() {
        fixture.retries = new RetryPolicy(2, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1));
        fixture.link(LINK)
                .files
                .answer(FileReply.status(200)
                        .with("Content-Length", String.valueOf(LENGTH))
                        .then(CONTENT.substring(0, 9)))
                .otherwise(request -> FileReply.asked(request, CONTENT.getBytes(StandardCharsets.UTF_8), "\"tag\""));

        fixture.download();

        assertThat(told())
                .startsWith(
                        new AttemptEnded(call(), 1, Duration.ZERO, 200, ErrorKind.NETWORK),
                        new RetryScheduled(call(), ErrorKind.NETWORK, Duration.ZERO))
                .endsWith(new CallEnded(call(), Duration.ZERO, null, LENGTH));
    }

    @Test
    void a_new_link_is_told_between_the_refusal_and_the_next_request() {
        fixture.link(LINK).link(NEW_LINK).files.answer(FileReply.status(403)).answer(FileReply.file(CONTENT));

        fixture.download();

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ZERO, 403, ErrorKind.AUTH),
                        new LinkRefreshed(call()),
                        new AttemptEnded(call(), 2, Duration.ZERO, 200, null),
                        new CallEnded(call(), Duration.ZERO, null, LENGTH));
    }

    @Test
    void a_download_that_fails_says_how_much_came_over_the_network() {
        fixture.retries = RetryPolicy.none();
        fixture.link(LINK)
                .files
                .answer(FileReply.status(200)
                        .with("Content-Length", String.valueOf(LENGTH))
                        .then(CONTENT.substring(0, 9))
                        .thenFail(new DiskFullException(ErrorDetail.of("The disk is full"))));

        assertThatThrownBy(fixture::download).isInstanceOf(DiskFullException.class);

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ZERO, 200, ErrorKind.DISK),
                        new CallEnded(call(), Duration.ZERO, ErrorKind.DISK, 9));
    }

    @Test
    void a_download_whose_link_is_refused_ends_without_a_request() {
        fixture.retries = RetryPolicy.none();
        fixture.service.answer(500, "");

        assertThatThrownBy(fixture::download).isInstanceOf(ServiceFailedException.class);

        assertThat(told()).containsExactly(new CallEnded(call(), Duration.ZERO, ErrorKind.NETWORK, 0));
        assertThat(told.of("DownloadBackup"))
                .endsWith(new CallEnded(told.call("DownloadBackup"), Duration.ZERO, ErrorKind.NETWORK, 0));
    }

    @Test
    void what_is_none_of_our_errors_ends_it_as_internal() {
        Error machine = new StackOverflowError();
        fixture.link(LINK).files.otherwise(request -> {
            throw machine;
        });

        assertThatThrownBy(fixture::download).isSameAs(machine);

        assertThat(told())
                .containsExactly(
                        new AttemptEnded(call(), 1, Duration.ZERO, null, ErrorKind.INTERNAL),
                        new CallEnded(call(), Duration.ZERO, ErrorKind.INTERNAL, 0));
    }

    @Test
    void a_backup_that_is_there_already_ends_well_with_nothing_fetched() {
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));
        fixture.download();
        told();
        ToldEvents again = new ToldEvents();
        fixture.events = ClientEvents.of(List.of(again), fixture.time);

        fixture.download();

        fixture.events.close();
        assertThat(again.all()).containsExactly(new CallEnded(again.call("Download"), Duration.ZERO, null, 0));
    }

    @Test
    void a_name_that_is_taken_ends_it_too() {
        fixture.link(LINK).files.answer(FileReply.file(CONTENT));
        fixture.download();
        fixture.store.put(DownloadFixture.MANIFEST, "{}".getBytes(StandardCharsets.UTF_8));
        told();
        ToldEvents again = new ToldEvents();
        fixture.events = ClientEvents.of(List.of(again), fixture.time);

        assertThatThrownBy(fixture::download).isInstanceOf(TargetExistsException.class);

        fixture.events.close();
        assertThat(again.all())
                .containsExactly(new CallEnded(again.call("Download"), Duration.ZERO, ErrorKind.EXISTS, 0));
    }

    @Test
    void nothing_that_an_address_or_an_answer_holds_reaches_a_listener() {
        String echo = "first second Signature secret-for-tests AKEXAMPLE https://files.example";
        fixture.link(LINK)
                .link(NEW_LINK)
                .files
                .answer(FileReply.status(302).with("Location", "https://elsewhere.example/b?Signature=third"))
                .answer(FileReply.status(403).with("X-Echo", echo).then(echo))
                .answer(FileReply.status(503).with("Retry-After", echo).then(echo))
                .answer(FileReply.status(404).then(echo));
        fixture.service.answer(404, "{\"Code\":\"ResourceNotFound\",\"Message\":\"" + echo + "\"}");

        assertThatThrownBy(fixture::download).isInstanceOf(BackupException.class);

        fixture.events.close();
        assertThat(told.all())
                .hasSizeGreaterThan(8)
                .allSatisfy(event -> assertThat(event.toString())
                        .doesNotContainIgnoringCase(
                                "=first", "=second", "=third", "Signature", "secret", "AKEXAMPLE", "://", ".example"));
    }
}
