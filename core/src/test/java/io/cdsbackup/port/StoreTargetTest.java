package io.cdsbackup.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "/etc/passwd", "../b", "a/", "a\u0000b"})
    void a_name_that_leads_elsewhere_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoreTarget(Path.of("folder"), name, false, true))
                .withMessage("Not a plain file name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inst_b", "...", ".hidden", "-rf", "备份", "a b"})
    void any_other_name_is_one(String name) {
        assertThat(new StoreTarget(Path.of("folder"), name, false, true).name()).isEqualTo(name);
    }

    @Test
    void a_stored_files_manifest_cannot_be_changed_from_outside() {
        byte[] given = {1, 2};
        StoredFile stored = StoredFile.regular(7, given);

        given[0] = 9;
        stored.manifest().orElseThrow()[1] = 9;

        assertThat(stored.manifest())
                .hasValueSatisfying(kept -> assertThat(kept).containsExactly(1, 2));
    }

    @Test
    void a_stored_file_is_regular_or_has_neither_size_nor_manifest() {
        assertThat(StoredFile.regular(7, null).isRegular()).isTrue();
        assertThat(StoredFile.regular(7, null).size()).isEqualTo(7);
        assertThat(StoredFile.regular(7, null).manifest()).isEmpty();
        assertThat(StoredFile.other().isRegular()).isFalse();
        assertThat(StoredFile.other().size()).isZero();
        assertThat(StoredFile.other().manifest()).isEmpty();
    }
}
