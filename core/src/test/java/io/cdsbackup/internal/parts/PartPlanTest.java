package io.cdsbackup.internal.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.ByteRange;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartPlanTest {

    private static final long MIB = 1L << 20;
    private static final long TIB = 1L << 40;

    @RepeatedTest(200)
    void the_parts_are_the_file_without_gap_or_overlap(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        long total = 1 + random.nextLong(1L << random.nextInt(1, 45));
        PartPlan plan = PartPlan.of(total, random.nextInt(1, 17), random.nextBoolean() ? 0 : 65_536);

        long next = 0;
        for (int part = 0; part < plan.count(); part++) {
            ByteRange range = plan.range(part);
            assertThat(range.first()).isEqualTo(next);
            assertThat(plan.partAt(range.first())).isEqualTo(part);
            assertThat(plan.partAt(range.last())).isEqualTo(part);
            next = range.last() + 1;
        }

        assertThat(next).as("the end of %s", plan).isEqualTo(total);
        assertThat(plan.count()).isLessThanOrEqualTo(PartPlan.MOST_PARTS);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1048577, 1, 2", "268435456, 4, 32", "1099511627776, 4, 4096", "2199023255552, 16, 4096"})
    void a_file_has_as_many_parts_as_suit_it_and_its_connections(long total, int connections, int parts) {
        assertThat(PartPlan.of(total, connections, 0).count()).isEqualTo(parts);
    }

    @Test
    void a_part_is_as_long_as_was_asked_for() {
        assertThat(PartPlan.of(100 * MIB, 4, 3 * MIB).partSize()).isEqualTo(3 * MIB);
    }

    @Test
    void a_part_is_longer_than_was_asked_for_where_there_would_be_too_many() {
        assertThat(PartPlan.of(TIB, 4, 65_536).partSize()).isEqualTo(TIB / PartPlan.MOST_PARTS);
    }

    @Test
    void an_empty_file_has_no_part() {
        assertThat(PartPlan.of(0, 4, 0).count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1, 0", "1, -1", "4097, 1", "9223372036854775807, 1"})
    void numbers_that_cannot_be_are_no_plan(long total, long partSize) {
        assertThatThrownBy(() -> new PartPlan(total, partSize)).isInstanceOf(IllegalArgumentException.class);
    }
}
