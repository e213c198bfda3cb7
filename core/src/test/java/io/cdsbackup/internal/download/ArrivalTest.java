package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupFormat;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.domain.SizeCheck;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.SizeMismatchException;
import io.cdsbackup.error.UnexpectedResponseException;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.StoreSession;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTest {

    private static final HttpFields ELEVEN_BYTES = HttpFields.NONE.with("Content-Length", "11");
    /** The digests of "hello world" and of nothing, which any tool gives. */
    private static final Sha256 HELLO_WORLD =
            Sha256.of("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");

    private static final Sha256 NOTHING = Sha256.of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private final DownloadFixture fixture = new DownloadFixture();
    private final StoreSession session = fixture.session();

    private Arrival arrival(@Nullable Long stated) {
        return arrival(stated, SizeCheck.STRICT);
    }

    private Arrival arrival(@Nullable Long stated, SizeCheck check) {
        BackupSize size = stated == null ? null : BackupSize.ofBytes(stated);
        return new Arrival(
                session, new SizeExpectation(size, check, fixture.listener), fixture.transferred(), SecureTwin.NONE);
    }

    private static DownloadHead ok(HttpFields fields) {
        return new DownloadHead(200, fields);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_bytes_are_written_one_after_the_other_counted_and_digested() {
        Arrival arrival = arrival(11L);

        arrival.begin(ok(ELEVEN_BYTES));
        arrival.append(bytes("hello "));
        arrival.append(bytes("world"));
        arrival.end();

        assertThat(fixture.store.text(DownloadFixture.PART)).isEqualTo("hello world");
        assertThat(arrival.received()).isEqualTo(11);
        assertThat(arrival.size()).isEqualTo(BackupSize.ofBytes(11));
        assertThat(arrival.sha256OfAll()).isEqualTo(HELLO_WORLD);
        assertThat(fixture.here()).isEqualTo("11/11");
    }

    @ParameterizedTest
    @CsvSource({"chunked, 11", "'gzip, chunked',", "'identity, chunked',", "xchunked,", "gzip,", "chunked, abc"})
    void an_answer_of_which_clients_differ_about_the_end_is_refused_before_a_byte(
            String coding, @Nullable String length) {
        HttpFields fields = HttpFields.NONE.with("Transfer-Encoding", coding);
        HttpFields both = length == null ? fields : fields.with("Content-Length", length);

        assertThatThrownBy(() -> arrival(null).begin(ok(both)))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("where it ends");
    }

    @Test
    void each_buffer_is_read_to_its_end() {
        Arrival arrival = arrival(11L);
        ByteBuffer middle = bytes("__hello world__").position(2).limit(13);

        arrival.begin(ok(ELEVEN_BYTES));
        arrival.append(middle);
        arrival.end();

        assertThat(middle.hasRemaining()).isFalse();
        assertThat(fixture.store.text(DownloadFixture.PART)).isEqualTo("hello world");
        assertThat(arrival.sha256OfAll()).isEqualTo(HELLO_WORLD);
    }

    @Test
    void an_empty_file_is_a_file_too() {
        Arrival arrival = arrival(0L);

        arrival.begin(ok(HttpFields.NONE.with("Content-Length", "0")));
        arrival.end();

        assertThat(arrival.sha256OfAll()).isEqualTo(NOTHING);
        assertThat(arrival.format()).isEqualTo(BackupFormat.UNKNOWN);
    }

    @Test
    void a_second_beginning_forgets_what_came_before() {
        Arrival arrival = arrival(11L);
        arrival.begin(ok(ELEVEN_BYTES));
        arrival.append(bytes("PK\3\4 rubbis"));

        arrival.begin(ok(ELEVEN_BYTES));
        arrival.append(bytes("hello world"));
        arrival.end();

        assertThat(fixture.store.text(DownloadFixture.PART)).isEqualTo("hello world");
        assertThat(arrival.sha256OfAll()).isEqualTo(HELLO_WORLD);
        assertThat(arrival.format()).isEqualTo(BackupFormat.UNKNOWN);
        assertThat(fixture.here()).isEqualTo("11/11");
    }

    @Test
    void the_format_is_told_by_the_first_bytes_however_they_are_cut() {
        Arrival arrival = arrival(null);
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);

        arrival.begin(ok(HttpFields.NONE.with("Content-Length", "1024")));
        for (int at = 0; at < tar.length; at += 100) {
            arrival.append(ByteBuffer.wrap(tar, at, Math.min(100, tar.length - at)));
        }
        arrival.end();

        assertThat(arrival.format()).isEqualTo(BackupFormat.TAR);
        assertThat(fixture.store.content(DownloadFixture.PART)).isEqualTo(tar);
    }

    @Test
    void fewer_bytes_than_announced_are_a_lost_connection() {
        Arrival arrival = arrival(null);
        arrival.begin(ok(ELEVEN_BYTES));
        arrival.append(bytes("hello "));

        assertThatThrownBy(arrival::end)
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("The file store sent 6 of 11 bytes");
    }

    @Test
    void more_bytes_than_announced_are_no_file_either() {
        Arrival arrival = arrival(null);
        arrival.begin(ok(ELEVEN_BYTES));
        arrival.append(bytes("hello world!"));

        assertThatThrownBy(arrival::end).isInstanceOf(ConnectionLostException.class);
    }

    @Test
    void another_announced_length_than_the_stated_one_is_refused_before_anything_is_touched() {
        session.write(bytes("from before"), 0);

        assertThatThrownBy(() -> arrival(12L).begin(ok(ELEVEN_BYTES))).isInstanceOf(SizeMismatchException.class);

        assertThat(fixture.store.text(DownloadFixture.PART)).isEqualTo("from before");
        assertThat(fixture.here()).isEqualTo("0/-1");
    }

    @Test
    void a_byte_too_many_is_refused_and_not_written() {
        Arrival arrival = arrival(11L);
        arrival.begin(ok(HttpFields.NONE));
        arrival.append(bytes("hello world"));

        assertThatThrownBy(() -> arrival.append(bytes("!"))).isInstanceOf(SizeMismatchException.class);

        assertThat(fixture.store.text(DownloadFixture.PART)).isEqualTo("hello world");
        assertThat(arrival.received()).isEqualTo(11);
    }

    @Test
    void chunks_need_no_length() {
        Arrival arrival = arrival(null);
        arrival.begin(ok(HttpFields.NONE.with("transfer-encoding", " Chunked")));
        arrival.append(bytes("hello world"));

        assertThatCode(arrival::end).doesNotThrowAnyException();
        assertThat(fixture.here()).isEqualTo("11/-1");
    }

    @Test
    void neither_length_nor_chunks_nor_a_stated_size_prove_nothing() {
        Arrival arrival = arrival(null);
        arrival.begin(ok(HttpFields.NONE));
        arrival.append(bytes("hello world"));

        assertThatThrownBy(arrival::end).isInstanceOf(SizeMismatchException.class);
    }

    @Test
    void the_stated_size_stands_in_for_a_length() {
        Arrival arrival = arrival(11L);
        arrival.begin(ok(HttpFields.NONE));
        arrival.append(bytes("hello world"));

        assertThatCode(arrival::end).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", " Text/HTML; charset=utf-8"})
    void a_web_page_is_no_backup(String type) {
        DownloadHead page = ok(ELEVEN_BYTES.with("Content-Type", type));

        assertThatThrownBy(() -> arrival(null).begin(page))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("The file store answered with a web page");
        assertThatThrownBy(() -> arrival(12L, SizeCheck.OFF).begin(page))
                .isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void a_store_that_calls_the_backup_a_web_page_is_believed_where_the_size_fits() {
        DownloadHead page = ok(ELEVEN_BYTES.with("Content-Type", "text/html"));

        assertThatCode(() -> arrival(11L).begin(page)).doesNotThrowAnyException();
    }

    @Test
    void a_disk_that_is_too_small_is_noticed_before_the_first_byte() {
        fixture.store.room(10);

        assertThatThrownBy(() -> arrival(11L).begin(ok(ELEVEN_BYTES)))
                .isInstanceOf(DiskFullException.class)
                .hasMessage("The backup needs 11 bytes, and the disk has 10 free");
        assertThatThrownBy(() -> arrival(11L).begin(ok(HttpFields.NONE)))
                .as("the stated size where no length is announced")
                .isInstanceOf(DiskFullException.class);
    }

    @Test
    void the_room_of_what_will_be_thrown_away_counts() {
        session.write(bytes("abc"), 0);
        fixture.store.room(8);

        assertThatCode(() -> arrival(11L).begin(ok(ELEVEN_BYTES))).doesNotThrowAnyException();
    }

    @Test
    void a_size_that_nobody_knows_is_tried() {
        fixture.store.room(0);

        assertThatCode(() -> arrival(null).begin(ok(HttpFields.NONE))).doesNotThrowAnyException();
    }
}
