package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.SizeCheck;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.SizeMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SizeExpectationTest {

    private final RecordingListener listener = new RecordingListener();

    private SizeExpectation stated(long bytes, SizeCheck check) {
        return new SizeExpectation(BackupSize.ofBytes(bytes), check, listener);
    }

    private SizeExpectation unstated(SizeCheck check) {
        return new SizeExpectation(null, check, listener);
    }

    @Test
    void it_knows_the_size_that_the_service_stated_if_any() {
        assertThat(stated(10, SizeCheck.STRICT).bytes()).isEqualTo(10);
        assertThat(unstated(SizeCheck.STRICT).bytes()).isEqualTo(-1);
        assertThat(stated(10, SizeCheck.STRICT).isExactly(10)).isTrue();
        assertThat(stated(10, SizeCheck.STRICT).isExactly(11)).isFalse();
        assertThat(unstated(SizeCheck.STRICT).isExactly(-1)).isFalse();
    }

    @Test
    void strictly_another_announced_length_is_an_error_that_names_both_and_the_way_out() {
        assertThatThrownBy(() -> stated(10, SizeCheck.STRICT).checkAnnounced(11))
                .isInstanceOfSatisfying(SizeMismatchException.class, thrown -> {
                    assertThat(thrown)
                            .hasMessage(
                                    "The service says that the backup has 10 bytes, and the file store announces 11");
                    assertThat(thrown.hint())
                            .hasValueSatisfying(hint -> assertThat(hint).contains("--size-check warn"));
                });
        assertThatThrownBy(() -> stated(10, SizeCheck.STRICT).checkAnnounced(9))
                .isInstanceOf(SizeMismatchException.class);
        assertThatThrownBy(() -> stated(10, SizeCheck.STRICT).checkAnnounced(0))
                .isInstanceOf(SizeMismatchException.class);
    }

    @Test
    void another_announced_length_may_be_a_warning() {
        stated(10, SizeCheck.WARN).checkAnnounced(11);

        assertThat(listener.warnings)
                .containsExactly("The service says that the backup has 10 bytes, and the file store announces 11");
    }

    @Test
    void another_announced_length_may_be_nothing() {
        stated(10, SizeCheck.OFF).checkAnnounced(11);

        assertThat(listener.warnings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SizeCheck.class)
    void nothing_is_said_where_there_is_nothing_to_compare(SizeCheck check) {
        stated(10, check).checkAnnounced(10);
        stated(10, check).checkAnnounced(-1);
        unstated(check).checkAnnounced(10);
        unstated(check).checkSoFar(Long.MAX_VALUE);

        assertThat(listener.warnings).isEmpty();
    }

    @Test
    void strictly_a_byte_too_many_is_an_error_at_once() {
        SizeExpectation expected = stated(10, SizeCheck.STRICT);

        assertThatCode(() -> expected.checkSoFar(10)).doesNotThrowAnyException();
        assertThatThrownBy(() -> expected.checkSoFar(11))
                .isInstanceOf(SizeMismatchException.class)
                .hasMessageEndingWith("the file store sends at least 11");
    }

    @ParameterizedTest
    @EnumSource(value = SizeCheck.class, mode = EnumSource.Mode.EXCLUDE, names = "STRICT")
    void otherwise_more_bytes_may_come(SizeCheck check) {
        assertThatCode(() -> stated(10, check).checkSoFar(11)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(SizeCheck.class)
    void an_announced_length_was_checked_before(SizeCheck check) {
        stated(10, check).checkReceived(11, true, false);
        unstated(check).checkReceived(11, true, false);

        assertThat(listener.warnings).isEmpty();
    }

    @Test
    void the_end_of_the_chunks_is_compared_with_the_stated_size() {
        stated(10, SizeCheck.STRICT).checkReceived(10, false, true);
        unstated(SizeCheck.STRICT).checkReceived(9, false, true);
        stated(10, SizeCheck.OFF).checkReceived(9, false, true);
        assertThat(listener.warnings).isEmpty();

        stated(10, SizeCheck.WARN).checkReceived(9, false, true);
        assertThat(listener.warnings)
                .containsExactly("The service says that the backup has 10 bytes, and the file store sent 9");

        assertThatThrownBy(() -> stated(10, SizeCheck.STRICT).checkReceived(9, false, true))
                .isInstanceOf(SizeMismatchException.class);
    }

    @ParameterizedTest
    @EnumSource(SizeCheck.class)
    void an_end_without_any_framing_counts_only_at_the_stated_size(SizeCheck check) {
        assertThatCode(() -> stated(10, check).checkReceived(10, false, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> stated(10, check).checkReceived(9, false, false))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("The file store sent 9 of 10 bytes, and then closed");
        assertThatThrownBy(() -> stated(10, check).checkReceived(11, false, false))
                .isInstanceOf(SizeMismatchException.class);
        assertThatThrownBy(() -> unstated(check).checkReceived(10, false, false))
                .isInstanceOf(SizeMismatchException.class)
                .hasMessageContaining("no length, so that nothing shows whether that is all");
    }
}
