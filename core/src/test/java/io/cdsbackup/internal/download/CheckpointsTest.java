package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Validators;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.internal.parts.CheckpointJson;
import io.cdsbackup.internal.parts.PartLedger;
import io.cdsbackup.internal.parts.PartPlan;
import io.cdsbackup.port.StoreSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CheckpointsTest {

    private static final long ENOUGH = 64L << 20;

    private final List<String> calls = new ArrayList<>();
    private final RemoteFile remote = new RemoteFile(4 * ENOUGH, new Validators("\"v1\"", null));
    private Runnable meanwhile = () -> {};

    private final Checkpoints checkpoints = new Checkpoints(
            InstanceUuid.of("instance-1"),
            BackupId.of("backup-1"),
            session(),
            new PartLedger(new PartPlan(4 * ENOUGH, ENOUGH), Collections.emptySortedMap()),
            new CheckpointJson(new TestJson()),
            () -> 0);

    @Test
    void bytes_are_forced_before_the_checkpoint_that_claims_them() {
        checkpoints.partFetched(ENOUGH - 1, remote);
        assertThat(calls).isEmpty();

        checkpoints.partFetched(1, remote);

        assertThat(calls).containsExactly("force", "saveCheckpoint");
    }

    @Test
    void what_comes_while_a_checkpoint_is_saved_counts_for_the_next() {
        meanwhile = this::anotherConnectionFetchesMuch;
        checkpoints.partFetched(ENOUGH, remote);
        meanwhile = () -> {};
        calls.clear();

        checkpoints.partFetched(1, remote);

        assertThat(calls).containsExactly("force", "saveCheckpoint");
    }

    private void anotherConnectionFetchesMuch() {
        Thread another = new Thread(() -> checkpoints.partFetched(ENOUGH, remote));
        another.start();
        try {
            another.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private StoreSession session() {
        return (StoreSession) Proxy.newProxyInstance(
                StoreSession.class.getClassLoader(),
                new Class<?>[] {StoreSession.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("usableSpace")) {
                        return Long.MAX_VALUE;
                    }
                    calls.add(method.getName());
                    if (method.getName().equals("force")) {
                        meanwhile.run();
                    }
                    return null;
                });
    }
}
