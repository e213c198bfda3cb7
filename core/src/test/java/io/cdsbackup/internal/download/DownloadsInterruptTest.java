package io.cdsbackup.internal.download;

import static io.cdsbackup.internal.download.DownloadFixture.CONTENT;
import static io.cdsbackup.internal.download.DownloadFixture.FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.DownloadCancelledException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.fake.FileReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DownloadsInterruptTest {

    private static final String LINK = "https://files.example/b?Signature=first";

    private final DownloadFixture fixture = new DownloadFixture();
    private final Thread caller = Thread.currentThread();

    @AfterEach
    void leaveNoFlagBehind() {
        Thread.interrupted();
    }

    private FileReply fileThatStops(Runnable then) {
        return FileReply.status(200)
                .with("Content-Length", String.valueOf(CONTENT.length()))
                .then(CONTENT.substring(0, 9))
                .then(then)
                .thenNothing();
    }

    private FileReply fileInTwoPieces(Runnable between) {
        return FileReply.status(200)
                .with("Content-Length", String.valueOf(CONTENT.length()))
                .then(CONTENT.substring(0, 9))
                .then(between)
                .then(CONTENT.substring(9));
    }

    private void assertThatTheDownloadEndedThere() {
        assertThat(caller.isInterrupted()).isTrue();
        assertThat(fixture.store.paths()).as("not a part of it was whole").isEmpty();
        assertThat(fixture.store.openSessions()).isZero();
        assertThat(fixture.files.requests()).hasSize(1);
        assertThat(fixture.time.waits()).isEmpty();
    }

    @Test
    void an_interrupt_amid_the_file_ends_the_download_and_its_flag_is_kept() {
        fixture.link(LINK).files.answer(fileThatStops(caller::interrupt));

        assertThatThrownBy(fixture::download).isInstanceOf(CallInterruptedException.class);

        assertThatTheDownloadEndedThere();
    }

    @Test
    void an_interrupt_is_seen_also_where_the_transport_writes_from_a_thread_of_its_own() {
        fixture.link(LINK).files.onAnotherThread().answer(fileThatStops(caller::interrupt));

        assertThatThrownBy(fixture::download).isInstanceOf(CallInterruptedException.class);

        assertThatTheDownloadEndedThere();
    }

    @Test
    void without_an_interrupt_a_transport_s_own_thread_brings_the_whole_file() {
        fixture.link(LINK).files.onAnotherThread().answer(fileInTwoPieces(() -> {}));

        fixture.download();

        assertThat(fixture.store.text(FILE)).isEqualTo(CONTENT);
        assertThat(caller.isInterrupted()).isFalse();
    }

    @Test
    void an_interrupt_while_waiting_to_try_again_ends_the_download() {
        fixture.link(LINK)
                .files
                .answer(FileReply.status(503).then(caller::interrupt).thenNothing());

        assertThatThrownBy(fixture::download).isInstanceOf(CallInterruptedException.class);

        assertThat(caller.isInterrupted()).isTrue();
        assertThat(fixture.store.openSessions()).isZero();
        assertThat(fixture.files.requests()).hasSize(1);
    }

    @Test
    void a_download_that_is_cancelled_is_not_tried_again() {
        DownloadCancelledException cancelled = new DownloadCancelledException(ErrorDetail.of("Cancelled"));
        fixture.link(LINK).files.answer(fileInTwoPieces(() -> {
            throw cancelled;
        }));

        assertThatThrownBy(fixture::download).isSameAs(cancelled);

        assertThat(fixture.store.paths()).as("not a part of it was whole").isEmpty();
        assertThat(fixture.store.openSessions()).isZero();
        assertThat(fixture.files.requests()).hasSize(1);
    }
}
