package io.cdsbackup.internal.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PartLedgerTest {

    private final PartPlan plan = new PartPlan(50, 10);

    private PartLedger ledger(int... fetched) {
        SortedMap<Integer, Integer> there = new TreeMap<>();
        for (int part : fetched) {
            there.put(part, 100 + part);
        }
        return new PartLedger(plan, there);
    }

    @Test
    void parts_are_claimed_one_by_one_in_the_order_of_the_file() throws InterruptedException {
        PartLedger ledger = ledger(1);

        assertThat(ledger.claim(false)).contains(new PartRun(0, 0));
        assertThat(ledger.claim(false)).contains(new PartRun(2, 2));
    }

    @Test
    void who_is_alone_claims_all_that_stand_side_by_side() throws InterruptedException {
        PartLedger ledger = ledger(0, 3);

        assertThat(ledger.claim(true)).contains(new PartRun(1, 2));
        assertThat(ledger.claim(true)).contains(new PartRun(4, 4));
    }

    @Test
    void a_claim_grows_up_to_what_somebody_has() throws InterruptedException {
        PartLedger ledger = ledger(3);
        PartRun first = ledger.claim(false).orElseThrow();

        assertThat(ledger.claimFurther(first)).isEqualTo(new PartRun(0, 2));
        assertThat(ledger.claim(false)).contains(new PartRun(4, 4));
    }

    @Test
    void what_is_given_back_is_anybodys_again_but_for_what_was_fetched() throws InterruptedException {
        PartLedger ledger = ledger();
        PartRun all = ledger.claim(true).orElseThrow();
        ledger.fetched(0, 7);

        ledger.release(all);

        assertThat(ledger.claim(true)).contains(new PartRun(1, 4));
        assertThat(ledger.snapshot()).isEqualTo(Collections.singletonMap(0, 7));
    }

    @Test
    void a_part_that_does_not_hold_is_claimed_again() throws InterruptedException {
        PartLedger ledger = ledger(0, 1, 2, 3, 4);

        ledger.lost(2);

        assertThat(ledger.claim(true)).contains(new PartRun(2, 2));
        assertThat(ledger.snapshot()).doesNotContainKey(2);
    }

    @Test
    void who_finds_none_waits_until_one_is_given_back() throws Exception {
        PartLedger ledger = ledger(0, 1, 2, 3);
        PartRun last = ledger.claim(false).orElseThrow();
        CompletableFuture<PartRun> waiting = waiting(ledger);

        ledger.release(last);

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(last);
    }

    @Test
    void who_finds_none_goes_home_when_all_are_verified() throws Exception {
        PartLedger ledger = ledger(0, 1, 2, 3, 4);
        CompletableFuture<PartRun> waiting = waiting(ledger);

        for (int part = 0; part < 5; part++) {
            ledger.verified(part);
        }

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void all_waiting_ends_with_a_stop() throws Exception {
        PartLedger ledger = ledger(0, 1, 2, 3);
        assertThat(ledger.claim(false)).isPresent();
        CompletableFuture<PartRun> waiting = waiting(ledger);

        ledger.stop();

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isNull();
        assertThat(ledger.awaitFetched(4)).isFalse();
        assertThat(ledger.isStopped()).isTrue();
    }

    @Test
    void the_checksum_of_a_part_is_the_last_that_was_told() throws InterruptedException {
        PartLedger ledger = ledger(2);

        ledger.lost(2);
        ledger.fetched(2, 9);

        assertThat(ledger.awaitFetched(2)).isTrue();
        assertThat(ledger.checksum(2)).isEqualTo(9);
    }

    private static CompletableFuture<PartRun> waiting(PartLedger ledger) {
        CompletableFuture<PartRun> claimed = new CompletableFuture<>();
        Thread worker = new Thread(
                () -> {
                    try {
                        claimed.complete(ledger.claim(false).orElse(null));
                    } catch (InterruptedException interrupted) {
                        claimed.completeExceptionally(interrupted);
                    }
                },
                "worker");
        worker.setDaemon(true);
        worker.start();
        return claimed;
    }
}
