package io.cdsbackup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeValuesTest {

    @Test
    void each_hour_of_the_day_has_a_slot_that_reads_back() {
        assertThat(IntStream.range(0, 24).mapToObj(TimeSlot::startingAt))
                .allSatisfy(slot -> assertThat(TimeSlot.parse(slot.toString())).isEqualTo(slot));
        assertThat(TimeSlot.startingAt(3)).hasToString("03:00-04:00");
        assertThat(TimeSlot.startingAt(23)).hasToString("23:00-24:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3:00-4:00",
                "03:30-04:30",
                "03:00-05:00",
                "23:00-00:00",
                "24:00-25:00",
                "03:00-03:00",
                "03:00 - 04:00",
                "03:00-04:00 ",
                "０３:00-04:00"
            })
    void what_is_not_an_hour_on_the_hour_is_no_slot(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSlot.parse(text));
    }

    @Test
    void a_day_has_24_hours() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSlot.startingAt(24));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSlot.startingAt(-1));
    }

    @Test
    void a_policy_that_is_on_says_when() {
        assertThatIllegalArgumentException().isThrownBy(() -> BackupPolicy.on(TimeSlot.startingAt(3), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new BackupPolicy(null, Set.of(DayOfWeek.MONDAY), true));
        assertThat(BackupPolicy.off().enabled()).isFalse();
        assertThat(BackupPolicy.on(TimeSlot.startingAt(3), Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY))
                        .days())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void only_a_logical_backup_is_of_some_databases() {
        assertThat(NewBackup.logical("shop").databases()).containsExactly("shop");
        assertThat(NewBackup.physical().databases()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewBackup(BackupType.PHYSICAL, List.of("shop"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> NewBackup.logical(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> NewBackup.logical("a\nb"));
    }

    @Test
    void a_task_id_is_opaque_and_not_blank() {
        assertThat(TaskId.of("任务/1")).hasToString("任务/1");
        assertThatIllegalArgumentException().isThrownBy(() -> TaskId.of(" "));
    }
}
