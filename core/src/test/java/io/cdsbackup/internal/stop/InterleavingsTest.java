package io.cdsbackup.internal.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends that come at any moment: seeds choose how long each side dawdles. */
@Timeout(120)
class InterleavingsTest {

    private static final int ROUNDS = 2_000;
    private static final int LONGEST_SPIN = 400;

    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThePool() {
        pool.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_cancel_at_any_moment_reaches_its_own_task_or_none(long seed) throws Exception {
        Random random = new Random(seed);
        int cancelled = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int ofTheCall = random.nextInt(LONGEST_SPIN);
            int ofTheCancel = random.nextInt(LONGEST_SPIN);
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<Boolean> stray = new CompletableFuture<>();
            // As one task of the pool, since that takes away what the last one left behind.
            CancellableTask<String> task = CancellableTask.start(
                    made -> pool.execute(() -> {
                        pass(together);
                        made.run();
                        stray.complete(isFlagThere());
                    }),
                    () -> {
                        spin(ofTheCall);
                        return "value";
                    });

            pass(together);
            spin(ofTheCancel);
            boolean won = task.cancel(true);

            task.stopped().get(60, TimeUnit.SECONDS);
            assertThat(stray.get(60, TimeUnit.SECONDS))
                    .as("a flag that met the next task, in round " + round)
                    .isFalse();
            assertThat(task.isCancelled()).isEqualTo(won);
            assertThat(won || "value".equals(task.join())).isTrue();
            cancelled += won ? 1 : 0;
        }

        assertThat(cancelled).as("cancels that came in time").isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void several_ends_at_once_agree_on_one(long seed) throws Exception {
        Random random = new Random(seed);
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS / 4; round++) {
                int first = random.nextInt(LONGEST_SPIN);
                int second = random.nextInt(LONGEST_SPIN);
                CyclicBarrier together = new CyclicBarrier(3);
                CancellableTask<String> task = CancellableTask.start(pool, () -> {
                    pass(together);
                    return "called";
                });
                List<CompletableFuture<Boolean>> wins = new ArrayList<>();
                wins.add(CompletableFuture.supplyAsync(
                        () -> {
                            pass(together);
                            spin(first);
                            return task.complete("given");
                        },
                        others));
                wins.add(CompletableFuture.supplyAsync(
                        () -> {
                            pass(together);
                            spin(second);
                            return task.complete("given too");
                        },
                        others));

                boolean one = wins.get(0).get(60, TimeUnit.SECONDS);
                boolean two = wins.get(1).get(60, TimeUnit.SECONDS);

                task.stopped().get(60, TimeUnit.SECONDS);
                assertThat(task.join()).isEqualTo(one ? "given" : two ? "given too" : "called");
                assertThat(one && two).isFalse();
            }
        } finally {
            others.shutdownNow();
        }
    }

    private static boolean isFlagThere() {
        spin(LONGEST_SPIN / 4);
        return Thread.interrupted();
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static void spin(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }
}
