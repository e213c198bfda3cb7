package io.cdsbackup.internal.download.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Any interleaving of faults ends in the exact file, or in a failure that says what happened and leaves nothing under the final
 * name. A case that fails names its seed, and {@code -Dcds.model.seed=SEED} runs that one alone, several times, since threads
 * may take other turns.
 */
class DownloadModelTest {

    private static final String SEED = "cds.model.seed";
    /** For those who look for more: the soak run goes on from here. */
    private static final String FIRST_SEED = "cds.model.first";

    private static final int CASES = 1_000;
    private static final int SOAK_CASES = 20_000;
    private static final int REPLAYS = 50;

    /** A hang guard: a case takes milliseconds. */
    private static final long LONGEST_SECONDS = 60;

    /** Threads of a download are children of the one that runs it, and so are seen where they outlive it. */
    private final ThreadGroup group = new ThreadGroup("model");

    private final ExecutorService runner =
            Executors.newSingleThreadExecutor(task -> new Thread(group, task, "model-case"));
    private final Logger told = Logger.getLogger("io.cdsbackup.internal.download.Announcer");

    @BeforeEach
    void warningsAreNotPrinted() {
        told.setLevel(Level.OFF);
    }

    @AfterEach
    void theRunnerEnds() {
        runner.shutdownNow();
        told.setLevel(null);
    }

    @Test
    void whatever_goes_wrong_the_file_is_exact_or_there_is_a_typed_failure_and_no_file() {
        Long one = Long.getLong(SEED);

        Tally tally = one == null ? cases(1, CASES) : replayed(one);

        if (one == null) {
            assertThat(tally.whole).as(tally.toString()).isGreaterThan(CASES / 3);
            assertThat(tally.failed).as(tally.toString()).isGreaterThan(CASES / 5);
            // Threads take turns as they like: of these cases, between 5 and 8 runs resume.
            assertThat(tally.resumed).as(tally.toString()).isGreaterThan(CASES / 500);
            assertThat(tally.crashes).as(tally.toString()).isGreaterThan(CASES / 200);
        }
    }

    @Tag("soak")
    @Test
    void the_same_with_many_more_seeds() {
        assertThat(cases(Long.getLong(FIRST_SEED, CASES + 1), SOAK_CASES).whole).isPositive();
    }

    private Tally cases(long firstSeed, int number) {
        Tally tally = new Tally();
        for (long seed = firstSeed; seed < firstSeed + number; seed++) {
            tally.add(one(seed));
        }
        return tally;
    }

    private Tally replayed(long seed) {
        Tally tally = new Tally();
        for (int time = 0; time < REPLAYS; time++) {
            tally.add(one(seed));
        }
        return tally;
    }

    private Tally one(long seed) {
        Scenario scenario = Scenario.of(seed);
        String which = "-D" + SEED + "=" + seed + " of " + scenario;
        Future<Tally> running = runner.submit(() -> new ModelCase(scenario).run());
        try {
            return running.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError(which + ": " + failed.getCause(), failed.getCause());
        } catch (TimeoutException hangs) {
            throw new AssertionError(which + " hangs: " + stacks(), hangs);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(which + " was interrupted", interrupted);
        }
    }

    private String stacks() {
        Thread[] threads = new Thread[group.activeCount() + 1];
        int count = group.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .map(thread -> thread.getName() + " " + Arrays.toString(thread.getStackTrace()))
                .collect(Collectors.joining("\n"));
    }
}
