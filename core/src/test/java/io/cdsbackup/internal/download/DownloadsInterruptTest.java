package io.cdsbackup.internal.download;

import static io.cdsbackup.internal.download.DownloadFixture.CONTENT;
import static io.cdsbackup.internal.download.DownloadFixture.FILE;
import static io.cdsbackup.internal.download.DownloadFixture.MANIFEST;
import static io.cdsbackup.internal.download.DownloadFixture.PART;
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

    private FileReply fileInTwoPieces(Runnable between) {
        return FileReply.status(200)
                .with("Content-Length", String.valueOf(CONTENT.length()))
                .then(CONTENT.substring(0, 9))
                .then(between)
                .then(CONTENT.substring(9));
    }

    private void assertThatTheDownloadEndedThere() {
        assertThat(caller.isInterrupted()).isTrue();
        assertThat(fixture.store.paths()).doesNotContain(FILE, MANIFEST);
        assertThat(fixture.store.text(PART)).isEqualTo(CONTENT.substring(0, 9));
        assertThat(fixture.store.openSessions()).isZero();
        assertThat(fixture.files.requests()).hasSize(1);
        assertThat(fixture.time.waits()).isEmpty();
    }

    @Test
    void an_interrupt_between_two_writes_ends_the_download_and_its_flag_is_kept() {
        fixture.link(LINK).files.answer(fileInTwoPieces(caller::interrupt));

        assertThatThrownBy(fixture::download).isInstanceOf(CallInterruptedException.class);

        assertThatTheDownloadEndedThere();
    }

    @Test
    void an_interrupt_is_seen_also_where_the_transport_writes_from_a_thread_of_its_own() {
        fixture.link(LINK).files.onAnotherThread().answer(fileInTwoPieces(caller::interrupt));

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
        fixture.link(LINK).files.answer(FileReply.status(503).then(caller::interrupt));

        assertThatThrownBy(fixture::download).isInstanceOf(CallInterruptedException.class);

        assertThat(caller.isInterrupted()).isTrue();
        assertThat(fixture.store.openSessions()).isZero();
        assertThat(fixture.files.requests()).hasSize(1);
    }

    @Test
    void a_download_that_is_cancelled_is_not_tried_again_and_keeps_what_came() {
        DownloadCancelledException cancelled = new DownloadCancelledException(ErrorDetail.of("Cancelled"));
        fixture.link(LINK).files.answer(fileInTwoPieces(() -> {
            throw cancelled;
        }));

        assertThatThrownBy(fixture::download).isSameAs(cancelled);

        assertThat(fixture.store.text(PART)).isEqualTo(CONTENT.substring(0, 9));
        assertThat(fixture.store.openSessions()).isZero();
        assertThat(fixture.files.requests()).hasSize(1);
    }
}
