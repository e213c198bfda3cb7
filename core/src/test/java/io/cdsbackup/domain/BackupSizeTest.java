package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupSizeTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 68140, Long.MAX_VALUE})
    void a_size_is_any_number_of_bytes_from_nothing_on(long bytes) {
        assertThat(BackupSize.ofBytes(bytes).bytes()).isEqualTo(bytes);
        assertThat(BackupSize.ofBytes(bytes)).hasToString(bytes + " bytes");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void a_size_below_nothing_is_refused(long bytes) {
        assertThatIllegalArgumentException().isThrownBy(() -> BackupSize.ofBytes(bytes));
    }

    @Test
    void sizes_compare_by_their_bytes_though_far_apart() {
        assertThat(BackupSize.ofBytes(0)).isLessThan(BackupSize.ofBytes(Long.MAX_VALUE));
        assertThat(BackupSize.ofBytes(2)).isGreaterThan(BackupSize.ofBytes(1));
        assertThat(BackupSize.ofBytes(2)).isEqualByComparingTo(BackupSize.ofBytes(2));
    }
}
