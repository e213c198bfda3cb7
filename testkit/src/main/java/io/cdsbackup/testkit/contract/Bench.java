package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cdsbackup.error.BackupException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** What a case works with. What it opens here is closed when the case is over. */
abstract class Bench {

    /** Longer than anything that goes well takes. */
    static final Duration AMPLE = Duration.ofSeconds(60);

    /** As short as a deadline can be without being met by a call that goes well. */
    static final Duration SHORT = Duration.ofMillis(400);

    /** A deadline that is met, or would be, once the first bytes have come: a busy machine may take its time for those. */
    static final Duration BRIEF = Duration.ofSeconds(1);

    /**
     * The limit of a call that something else ends before: where a client has no better way, its socket is freed no later
     * than this.
     */
    static final Duration MODERATE = Duration.ofSeconds(3);

    static final String KEY_ID = "AKEXAMPLE";
    static final String SIGNATURE = "SIGNATUREEXAMPLE";
    static final String SIGNED =
            "/mysql/?Action=DownloadBackup&AccessKeyId=" + KEY_ID + "&Signature=" + SIGNATURE + "%2B%3D";

    private final Duration patience;
    private final Deque<Closing> opened = new ArrayDeque<>();

    Bench(Duration patience) {
        this.patience = patience;
    }

    @FunctionalInterface
    interface Closing {
        void close() throws IOException;
    }

    @FunctionalInterface
    interface Action {
        void run();
    }

    ScriptedServer playing(Script... scripts) {
        return opened(ScriptedServer.on(InetAddress.getLoopbackAddress(), null, patience, scripts));
    }

    /** Answers every request with these bytes. */
    ScriptedServer answering(String response) {
        return playing(Script.answering(response));
    }

    ScriptedServer overTls(TestKeys keys, Script... scripts) {
        return opened(ScriptedServer.on(InetAddress.getLoopbackAddress(), keys.context(), patience, scripts));
    }

    /** Skips the case where the machine has no IPv6. */
    ScriptedServer overIpv6(Script... scripts) {
        try {
            byte[] address = new byte[16];
            address[15] = 1;
            InetAddress loopback = InetAddress.getByAddress(address);
            new ServerSocket(0, 1, loopback).close();
            return opened(ScriptedServer.on(loopback, null, patience, scripts));
        } catch (IOException without) {
            return Assumptions.abort("This machine has no IPv6");
        }
    }

    FullQueue fullQueue() {
        FullQueue queue = FullQueue.open();
        closeLater(queue::close);
        return queue;
    }

    /** An address where nobody listens. */
    URI deserted(String target) {
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + gone.getLocalPort() + target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    <T extends @Nullable Object> Errand<T> begin(Callable<T> work) {
        return Errand.begun(work, patience);
    }

    Errand<Boolean> beginAction(Action work) {
        return begin(() -> {
            work.run();
            return true;
        });
    }

    void run(Action work) {
        beginAction(work).result();
    }

    /** Works where the threads that it starts can be told from those of others. */
    void runIn(ThreadGroup group, Action work) {
        Errand<Boolean> errand = Errand.begunIn(
                group,
                () -> {
                    work.run();
                    return true;
                },
                patience.multipliedBy(4));
        errand.result();
    }

    /** What the work fails with: an error of this type, that shows no secret and has no cause which might. */
    <E extends BackupException> E failure(Class<E> type, Action work) {
        return failure(type, beginAction(work));
    }

    <E extends BackupException> E failure(Class<E> type, Errand<?> errand) {
        Throwable thrown = thrownBy(errand);
        if (thrown == null) {
            throw new AssertionError("Nothing was thrown, where a " + type.getSimpleName() + " should be");
        }
        assertThat(thrown).isInstanceOf(type).hasNoCause();
        assertShowsNoSecret(thrown);
        return type.cast(thrown);
    }

    static @Nullable Throwable thrownBy(Errand<?> errand) {
        return catchThrowable(errand::result);
    }

    static void assertShowsNoSecret(Throwable thrown) {
        assertThat(shown(thrown))
                .doesNotContain(KEY_ID)
                .doesNotContain(SIGNATURE)
                .doesNotContain("Action=");
    }

    /** All that can be seen of an error: its messages, its causes, what it says to do. */
    static String shown(@Nullable Throwable thrown) {
        StringWriter all = new StringWriter();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(all));
        }
        if (thrown instanceof BackupException ours) {
            all.append(ours.detail().toString());
        }
        return all.toString();
    }

    void await(CountDownLatch latch, String what) {
        try {
            if (!latch.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Waited in vain: " + what);
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting: " + what, interrupt);
        }
    }

    Duration patience() {
        return patience;
    }

    void closeLater(Closing closing) {
        opened.push(closing);
    }

    /** Closes what is open, the latest first. */
    void clear() {
        while (!opened.isEmpty()) {
            Closing next = opened.pop();
            try {
                next.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private ScriptedServer opened(ScriptedServer server) {
        closeLater(server::close);
        return server;
    }
}
