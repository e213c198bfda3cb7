package io.cdsbackup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DownloadTargetTest {

    private static final Path FOLDER = Path.of("backups").toAbsolutePath();
    private static final InstanceUuid INSTANCE = InstanceUuid.of("inst/1");
    private static final BackupId BACKUP = BackupId.of("b 1");

    @Test
    void in_a_folder_the_file_is_named_after_the_ids_made_safe() {
        DownloadTarget target = DownloadTarget.in(FOLDER);

        assertThat(target).isEqualTo(new DownloadTarget(FOLDER, null, false, true));
        assertThat(target.path(INSTANCE, BACKUP)).isEqualTo(FOLDER.resolve("inst%2F1_b%201"));
    }

    @Test
    void a_file_has_the_name_that_it_was_given() {
        DownloadTarget target = DownloadTarget.file(FOLDER.resolve("mine.xb"));

        assertThat(target).isEqualTo(new DownloadTarget(FOLDER, "mine.xb", false, true));
        assertThat(target.path(INSTANCE, BACKUP)).isEqualTo(FOLDER.resolve("mine.xb"));
    }

    @Test
    void a_file_without_a_folder_is_in_the_current_one() {
        assertThat(DownloadTarget.file(Path.of("mine.xb")).directory())
                .isEqualTo(Path.of("").toAbsolutePath());
    }

    @Test
    void a_path_that_names_no_file_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DownloadTarget.file(FOLDER.getRoot()))
                .withMessage("The path names no file");
    }

    @Test
    void overwriting_and_going_without_a_lock_change_nothing_else() {
        DownloadTarget file = DownloadTarget.file(FOLDER.resolve("mine.xb"));

        assertThat(file.overwriting()).isEqualTo(new DownloadTarget(FOLDER, "mine.xb", true, true));
        assertThat(file.withoutLock()).isEqualTo(new DownloadTarget(FOLDER, "mine.xb", false, false));
        assertThat(file.withoutLock().overwriting())
                .isEqualTo(file.overwriting().withoutLock());
    }
}
