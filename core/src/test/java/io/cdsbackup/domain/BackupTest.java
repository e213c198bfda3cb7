package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackupTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("inst-1");
    private static final BackupId ID = BackupId.of("b-1");

    @Test
    void with_nothing_but_its_ids_all_else_is_unknown() {
        assertThat(Backup.builder(INSTANCE, ID).build())
                .isEqualTo(new Backup(INSTANCE, ID, null, null, null, null, null, null, null, null));
    }

    @Test
    void each_part_that_is_described_stands_in_its_place() {
        BackupTime start = BackupTime.of("2020-06-18 04:00:06");
        BackupTime end = BackupTime.of("2020-06-18 04:00:26");

        Backup described = Backup.builder(INSTANCE, ID)
                .status(BackupStatus.FINISHED)
                .type(BackupType.FULL)
                .mode(BackupMode.AUTO)
                .strategy(BackupStrategy.DATABASE)
                .size(BackupSize.ofBytes(68140))
                .description("before the move")
                .startTime(start)
                .endTime(end)
                .build();

        assertThat(described)
                .isEqualTo(new Backup(
                        INSTANCE,
                        ID,
                        BackupStatus.FINISHED,
                        BackupType.FULL,
                        BackupMode.AUTO,
                        BackupStrategy.DATABASE,
                        BackupSize.ofBytes(68140),
                        "before the move",
                        start,
                        end));
    }

    @Test
    void it_is_finished_if_its_status_is_and_not_if_that_is_unknown() {
        Backup.Builder backup = Backup.builder(INSTANCE, ID);

        assertThat(backup.build().isFinished()).isFalse();
        assertThat(backup.status(BackupStatus.of("running")).build().isFinished())
                .isFalse();
        assertThat(backup.status(BackupStatus.FINISHED).build().isFinished()).isTrue();
    }
}
