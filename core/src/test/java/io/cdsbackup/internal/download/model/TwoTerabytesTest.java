package io.cdsbackup.internal.download.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Validators;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.internal.parts.Checkpoint;
import io.cdsbackup.internal.parts.CheckpointJson;
import io.cdsbackup.internal.parts.PartLedger;
import io.cdsbackup.internal.parts.PartPlan;
import io.cdsbackup.internal.parts.PartRun;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest backups cost no more than others: in parts, in the checkpoint's size, in what the ledger keeps. */
class TwoTerabytesTest {

    private static final long TWO_TERABYTES = 2L << 40;
    private static final int MOST_BYTES_OF_A_CHECKPOINT = 4 << 20;

    @ParameterizedTest
    @ValueSource(longs = {TWO_TERABYTES - 1, TWO_TERABYTES, TWO_TERABYTES + 1, Long.MAX_VALUE - 1})
    void the_parts_are_bounded_and_cover_every_byte_once(long length) {
        PartPlan plan = PartPlan.of(length, 16, 64 * 1024);

        assertThat(plan.count()).isBetween(1, PartPlan.MOST_PARTS);
        long next = 0;
        for (int part = 0; part < plan.count(); part++) {
            ByteRange range = plan.range(part);
            assertThat(range.first()).isEqualTo(next);
            assertThat(plan.partAt(range.first())).isEqualTo(part);
            assertThat(plan.partAt(range.last())).isEqualTo(part);
            next = range.last() + 1;
        }
        assertThat(next).isEqualTo(length);
    }

    @Test
    void the_checkpoint_of_all_parts_is_small_and_read_back_as_it_was() {
        PartPlan plan = PartPlan.of(TWO_TERABYTES - 1, 4, 0);
        Checkpoint all = checkpoint(plan, plan.count());

        byte[] written = new CheckpointJson(new TestJson()).write(all);

        assertThat(written.length).isLessThan(MOST_BYTES_OF_A_CHECKPOINT);
        assertThat(new CheckpointJson(new TestJson()).read(written)).contains(all);
        assertThat(all.bytes()).isEqualTo(TWO_TERABYTES - 1);
    }

    @Test
    void a_run_after_all_but_the_last_part_asks_for_that_one_alone() throws InterruptedException {
        PartPlan plan = PartPlan.of(TWO_TERABYTES - 1, 4, 0);
        Checkpoint left = checkpoint(plan, plan.count() - 1);
        PartLedger ledger = new PartLedger(plan, left.checksums());

        Optional<PartRun> claimed = ledger.claim(true);

        int last = plan.count() - 1;
        assertThat(claimed).contains(new PartRun(last, last));
        assertThat(plan.range(last).last()).isEqualTo(TWO_TERABYTES - 2);
        assertThat(left.bytes()).isEqualTo(plan.range(last).first());
    }

    @Test
    void one_connection_alone_asks_for_all_of_it_at_once() throws InterruptedException {
        PartPlan plan = PartPlan.of(TWO_TERABYTES, 1, 0);
        PartLedger ledger = new PartLedger(plan, Collections.emptySortedMap());

        PartRun all = ledger.claim(true).orElseThrow();

        assertThat(plan.range(all.first()).first()).isZero();
        assertThat(plan.range(all.last()).last()).isEqualTo(TWO_TERABYTES - 1);
    }

    @Test
    void what_is_kept_of_it_takes_a_few_megabytes_and_no_more_than_that_of_a_small_file_of_as_many_parts() {
        long small = allocatedFor(PartPlan.of(256L << 20, 4, 64 * 1024));

        long large = allocatedFor(PartPlan.of(TWO_TERABYTES - 1, 4, 0));

        assertThat(large).isLessThan(8 << 20);
        // The numbers in it are longer.
        assertThat(large).isLessThan(small * 5 / 4);
    }

    /** What a thread allocates, and so the most that can be in memory, for a plan, its ledger and a checkpoint of all parts. */
    private static long allocatedFor(PartPlan plan) {
        assertThat(plan.count()).isEqualTo(PartPlan.MOST_PARTS);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // Once ahead, for classes that are loaded on the first use.
        keptOf(plan);
        long before = threads.getCurrentThreadAllocatedBytes();
        Object kept = keptOf(plan);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(kept).isNotNull();
        return allocated;
    }

    private static Object keptOf(PartPlan plan) {
        Checkpoint all = checkpoint(plan, plan.count());
        PartLedger ledger = new PartLedger(plan, all.checksums());
        byte[] written = new CheckpointJson(new TestJson()).write(all);
        return List.of(all, ledger, written, new CheckpointJson(new TestJson()).read(written));
    }

    // The longest checksums there are.
    private static Checkpoint checkpoint(PartPlan plan, int parts) {
        SortedMap<Integer, Integer> checksums = new TreeMap<>();
        for (int part = 0; part < parts; part++) {
            checksums.put(part, -1 - part);
        }
        return new Checkpoint(
                InstanceUuid.of("inst-1"), BackupId.of("b-1"), new Validators("\"tag\"", null), plan, checksums);
    }
}
