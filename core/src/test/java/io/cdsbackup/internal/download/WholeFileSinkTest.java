package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.SizeCheck;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.HttpFields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileSinkTest {

    private final DownloadFixture fixture = new DownloadFixture();
    private final WholeFileSink sink = new WholeFileSink(new Arrival(
            fixture.session(),
            new SizeExpectation(null, SizeCheck.STRICT, fixture.listener),
            fixture.transferred(),
            SecureTwin.NONE));

    @AfterEach
    void leaveNoFlagBehind() {
        Thread.interrupted();
    }

    private static DownloadHead head(int status) {
        return new DownloadHead(status, HttpFields.NONE);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_whole_file_is_taken_and_written() {
        assertThat(sink.head(head(200))).isTrue();
        assertThat(sink.bytes(bytes("hello"))).isTrue();

        assertThat(sink.isWanted()).isTrue();
        assertThat(fixture.store.text(DownloadFixture.PART)).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 301, 302, 304, 307})
    void the_body_of_an_answer_that_says_all_in_its_head_is_not_wanted(int status) {
        assertThat(sink.head(head(status))).isFalse();

        assertThat(sink.isWanted()).isFalse();
        assertThat(sink.other().head().status()).isEqualTo(status);
        assertThat(fixture.store.paths()).isEmpty();
    }

    @Test
    void an_error_s_body_is_read_and_never_written() {
        assertThat(sink.head(head(400))).isTrue();
        assertThat(sink.bytes(bytes("<Code>Expired"))).isTrue();
        assertThat(sink.bytes(bytes("Token</Code>"))).isTrue();

        assertThat(sink.isWanted()).isFalse();
        assertThat(sink.other().text()).isEqualTo("<Code>ExpiredToken</Code>");
        assertThat(fixture.store.paths()).isEmpty();
    }

    @Test
    void an_error_s_body_without_end_is_read_to_the_limit() {
        sink.head(head(500));

        assertThat(sink.bytes(bytes("a".repeat(FileAnswer.LOOKED_AT - 1)))).isTrue();
        assertThat(sink.bytes(bytes("b".repeat(FileAnswer.LOOKED_AT)))).isFalse();

        assertThat(sink.other().text()).hasSize(FileAnswer.LOOKED_AT).endsWith("ab");
    }

    @Test
    void an_answer_that_never_had_a_head_is_an_error() {
        assertThat(sink.isWanted()).isFalse();
        assertThatThrownBy(sink::other).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void an_interrupt_is_seen_before_the_next_bytes_are_written() {
        sink.head(head(200));
        sink.bytes(bytes("hello"));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> sink.bytes(bytes("world"))).isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(fixture.store.text(DownloadFixture.PART)).isEqualTo("hello");
    }

    @Test
    void an_interrupt_of_the_transport_s_own_thread_says_nothing() {
        sink.head(head(200));

        CompletableFuture<Boolean> elsewhere = CompletableFuture.supplyAsync(
                () -> {
                    Thread.currentThread().interrupt();
                    return sink.bytes(bytes("hello"));
                },
                task -> new Thread(task, "file-store").start());

        assertThat(elsewhere.join()).isTrue();
        assertThat(fixture.store.text(DownloadFixture.PART)).isEqualTo("hello");
    }
}
