package io.cdsbackup;

import static io.cdsbackup.Answers.BACKUP;
import static io.cdsbackup.Answers.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.NetworkChoice;
import io.cdsbackup.fake.ScriptedTransport;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.fake.ToldEvents;
import io.cdsbackup.port.AttemptEnded;
import io.cdsbackup.port.CallEnded;
import io.cdsbackup.port.ClientListener;
import io.cdsbackup.port.DownloadMoved;
import io.cdsbackup.port.LinkRefreshed;
import io.cdsbackup.port.RetryScheduled;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who listen to a client hear of it, and can do nothing to it. */
@Timeout(60)
class ClientListenerTest {

    private final Logger logger = Logger.getLogger("io.cdsbackup.internal.events.Teller");
    private final ScriptedTransport transport = new ScriptedTransport();
    private final FixedShelf shelf = new FixedShelf();
    private @Nullable Filter before;

    @BeforeEach
    void keepQuiet() {
        before = logger.getFilter();
        logger.setFilter(line -> false);
    }

    @AfterEach
    void asBefore() {
        logger.setFilter(before);
    }

    private BackupClientBuilder builder() {
        return BackupClient.builder()
                .credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .endpoint(Endpoint.of("https://cds.example/mysql"))
                .transport(new GivenTransports(transport, new FixedFile()))
                .addressPolicy((address, context) -> {})
                .addressProbe((address, within) -> true)
                .jsonCodec(new TestJson())
                .backupStore(shelf);
    }

    private void use(BackupClient client) {
        transport.answer(200, Answers.NO_BACKUPS).answer(200, Answers.finished());
        assertThat(client.listBackups(SERVER)).isEmpty();
        client.download(SERVER, BACKUP, DownloadTarget.in(Path.of("backups")));
        assertThat(shelf.content()).isEqualTo(FixedFile.CONTENT);
    }

    @Test
    void every_listener_is_told_everything_by_the_time_the_client_is_closed() {
        ToldEvents first = new ToldEvents();
        ToldEvents second = new ToldEvents();

        try (BackupClient client = builder().listener(first).listener(second).build()) {
            use(client);
        }

        assertThat(first.of(CallEnded.class))
                .extracting(ended -> ended.call().action().value())
                .containsExactly("DescribeBackups", "DownloadBackup", "Download");
        assertThat(first.of(CallEnded.class)).extracting(CallEnded::fetched).containsExactly(0L, 0L, (long)
                FixedFile.CONTENT.length());
        assertThat(first.of(AttemptEnded.class)).hasSize(3);
        assertThat(second.of(CallEnded.class)).isEqualTo(first.of(CallEnded.class));
        assertThat(second.of(AttemptEnded.class)).isEqualTo(first.of(AttemptEnded.class));
    }

    @Test
    void a_listener_that_never_returns_holds_nothing_up_and_is_left_behind() throws InterruptedException {
        CountDownLatch leftBehind = new CountDownLatch(1);
        ToldEvents other = new ToldEvents();
        ClientListener stuck = new ClientListener() {
            @Override
            public void attempt(AttemptEnded event) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException interrupted) {
                    leftBehind.countDown();
                }
            }
        };

        try (BackupClient client = builder().listener(stuck).listener(other).build()) {
            use(client);
        }

        leftBehind.await();
        assertThat(other.of(CallEnded.class)).hasSize(3);
    }

    @Test
    void a_listener_that_throws_whatever_it_is_told_fails_nothing() {
        ToldEvents other = new ToldEvents();
        ClientListener failing = new ClientListener() {
            @Override
            public void attempt(AttemptEnded event) {
                throw new IllegalStateException("no");
            }

            @Override
            public void retry(RetryScheduled event) {
                throw new NoClassDefFoundError("no");
            }

            @Override
            public void linkRefresh(LinkRefreshed event) {
                throw new IllegalStateException("no");
            }

            @Override
            public void progress(DownloadMoved event) {
                throw new AssertionError("no");
            }

            @Override
            public void outcome(CallEnded event) {
                other.outcome(event);
                throw new StackOverflowError();
            }
        };

        try (BackupClient client = builder().listener(failing).build()) {
            transport.answer(429, "").answer(200, Answers.NO_BACKUPS);
            client.listBackups(SERVER);
            use(client);
        }

        assertThat(other.of(CallEnded.class)).as("told all the same").hasSize(4);
    }

    @Test
    void without_a_listener_there_is_no_thread_for_one_and_with_one_it_comes_with_the_first_event() {
        try (BackupClient client = builder().build()) {
            use(client);
            assertThat(threads()).isZero();
        }
        AtomicReference<String> thread = new AtomicReference<>();
        ClientListener listener = new ClientListener() {
            @Override
            public void outcome(CallEnded event) {
                thread.set(Thread.currentThread().getName());
            }
        };
        try (BackupClient client = builder().listener(listener).build()) {
            assertThat(threads()).isZero();
            use(client);
        }

        assertThat(thread).hasValue("cds-backup-events-1");
        assertThat(threads()).isZero();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cds-backup-events"))
                .count();
    }

    @Test
    void a_listener_may_close_the_client_that_it_listens_to() throws InterruptedException {
        AtomicReference<@Nullable BackupClient> client = new AtomicReference<>();
        CountDownLatch closed = new CountDownLatch(1);
        ClientListener last = new ClientListener() {
            @Override
            public void outcome(CallEnded event) {
                BackupClient mine = client.get();
                if (mine != null) {
                    mine.close();
                }
                closed.countDown();
            }
        };
        client.set(builder().listener(last).build());
        transport.answer(200, Answers.NO_BACKUPS);

        client.get().listBackups(SERVER);

        closed.await();
        assertThat(transport.isClosed()).isTrue();
    }

    @Test
    void no_listener_at_all_is_a_mistake_that_shows_at_once() {
        assertThatNullPointerException().isThrownBy(() -> builder().listener(null));
    }

    @Test
    void the_short_form_of_download_takes_the_options_that_the_client_was_built_with() {
        DownloadOptions options = DownloadOptions.defaults().withNetwork(NetworkChoice.PUBLIC);
        FixedFile files = new FixedFile();
        transport.answer(200, Answers.finished());

        try (BackupClient client = builder()
                .transport(new GivenTransports(transport, files))
                .downloadOptions(options)
                .build()) {
            client.download(SERVER, BACKUP, DownloadTarget.in(Path.of("backups")));
        }

        assertThat(files.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.address().uri()).hasToString(Answers.PUBLIC));
    }
}
