package io.cdsbackup.internal.download.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.Signers;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.DownloadReport;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.ErrorKind;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.internal.api.ApiSettings;
import io.cdsbackup.internal.api.BackupApi;
import io.cdsbackup.internal.download.DownloadSettings;
import io.cdsbackup.internal.download.Downloads;
import io.cdsbackup.internal.download.FileCheck;
import io.cdsbackup.internal.events.ClientEvents;
import io.cdsbackup.internal.parts.Checkpoint;
import io.cdsbackup.internal.parts.CheckpointJson;
import io.cdsbackup.port.StoreTarget;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** One case: a scenario, and a few runs of one download in it, each going on with what the last one left. */
final class ModelCase {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("inst-1");
    private static final BackupId BACKUP = BackupId.of("b-1");
    private static final Endpoint ENDPOINT = Endpoint.of("https://cds.example/mysql");
    private static final StoreTarget TARGET = new StoreTarget(Path.of("/backups"), "inst-1_b-1", false, true);

    private final Scenario scenario;
    private final Events events = new Events();
    private final ModelTime time = new ModelTime();
    private final ModelRemote remote;
    private final ModelService service;
    private final CrashingStore store;
    private final Downloads downloads;

    ModelCase(Scenario scenario) {
        this.scenario = scenario;
        this.remote = new ModelRemote(scenario, time, events);
        this.service = new ModelService(scenario, remote, time, events);
        this.store = new CrashingStore(scenario, time, events);
        this.downloads = downloads();
    }

    private Downloads downloads() {
        AtomicInteger nonces = new AtomicInteger();
        return new Downloads(
                new BackupApi(new ApiSettings(
                        ENDPOINT,
                        () -> Credentials.of("AKEXAMPLE", "secret-for-tests"),
                        Signers.hmacSha1(),
                        service,
                        new TestJson(),
                        () -> "nonce-" + nonces.incrementAndGet(),
                        scenario.retries(),
                        time.timing(scenario.seed()),
                        "1.2.3",
                        ClientEvents.unheard())),
                new DownloadSettings(
                        ENDPOINT,
                        remote,
                        store,
                        new TestJson(),
                        (address, context) -> {},
                        (address, within) -> true,
                        scenario.retries(),
                        time.timing(scenario.seed()),
                        scenario.bytesPerSecond(),
                        scenario.connectionsOfClient(),
                        "1.2.3",
                        ClientEvents.unheard()));
    }

    /** Runs it all. What does not hold is thrown. */
    Tally run() {
        Tally tally = new Tally();
        for (int run = 0; run < scenario.runs(); run++) {
            remote.nextRun();
            events.nextRun();
            store.nextRun(run);
            boolean whole = oneRun(tally);
            Chance chance = Chance.of(scenario.seed(), 31, run);
            if (store.crash()) {
                tally.crashes++;
            } else if (whole) {
                present();
                return tally;
            }
            new StateFaults(scenario, store.disk, events).befall(chance);
        }
        return tally;
    }

    private boolean oneRun(Tally tally) {
        long claimed = claimed();
        ToldProgress told = new ToldProgress(events);
        boolean whole = false;
        try {
            DownloadReport report = downloads
                    .download(INSTANCE, BACKUP, TARGET, scenario.options(), told)
                    .report();
            whole = true;
            tally.whole++;
            tally.resumed += report.resumedBytes() > 0 ? 1 : 0;
            requireWhole(report, claimed);
        } catch (BackupException failed) {
            tally.failed++;
            requireSensible(failed, told);
        }
        assertThat(events.broken()).as("rules that were broken").isEmpty();
        assertThat(remote.openCalls()).as("calls that were left open").isZero();
        assertThat(store.open).as("sessions that were left open").hasValue(0);
        assertThat(Thread.currentThread().isInterrupted()).as("interrupted").isFalse();
        assertThat(Thread.currentThread().getThreadGroup().activeCount())
                .as("threads that are alive")
                .isEqualTo(1);
        if (events.none(Fault.OF_STATE)) {
            assertThat(told.warnedOf("does not hold")).as("a part was lost").isFalse();
        }
        return whole;
    }

    private void requireWhole(DownloadReport report, long claimed) {
        byte[] file = Objects.requireNonNull(store.disk.file(), "a file");
        assertThat(remote.versions()).as("the file is one of the versions").anyMatch(version -> version.is(file));
        assertThat(report.alreadyPresent()).isFalse();
        new FileCheck(store, new TestJson()).againstManifest(TARGET.directory().resolve(TARGET.name()));
        assertThat(report.manifest().size().bytes()).isEqualTo(file.length);
        assertThat(store.disk.checkpoint()).isNull();
        assertThat(store.disk.part()).isEmpty();
        assertThat(report.resumedBytes()).as("resumed").isBetween(0L, (long) file.length);
        assertThat(report.resumedBytes() + report.downloadedBytes())
                .as("resumed and fetched")
                .isGreaterThanOrEqualTo(file.length);
        boolean inParts = scenario.givesRanges() && file.length > 0;
        if (inParts && events.nothingBut(Fault.GENTLE)) {
            assertThat(report.resumedBytes()).as("resumed").isEqualTo(claimed);
            assertThat(report.resumedBytes() + report.downloadedBytes())
                    .as("resumed and fetched")
                    .isEqualTo(file.length);
        }
    }

    private void requireSensible(BackupException failed, ToldProgress told) {
        assertThat(store.disk.file()).as("under the final name").isNull();
        assertThat(store.disk.manifest()).isNull();
        boolean linksEnd =
                failed.kind() == ErrorKind.AUTH && scenario.linkLife().toDays() < 1;
        // A body that ends with its connection may have broken off, or be of a file that became shorter: nobody can
        // tell.
        boolean endUnknown = scenario.framing() == Scenario.Framing.NEITHER
                && (failed.kind() == ErrorKind.VERIFICATION || failed.kind() == ErrorKind.NETWORK);
        if (!events.mayEndIn(failed.kind()) && !linksEnd && !endUnknown) {
            throw new AssertionError("ended in " + failed.kind() + " after " + events.faults(), failed);
        }
        assertThat(told.kept()).as("told to be kept").isEqualTo(claimed());
    }

    /** Another run of a download that is done costs nothing. */
    private void present() {
        remote.nextRun();
        DownloadReport again = downloads
                .download(INSTANCE, BACKUP, TARGET, scenario.options(), new ToldProgress(events))
                .report();
        assertThat(again.alreadyPresent()).isTrue();
        assertThat(again.requests()).isZero();
    }

    private long claimed() {
        byte[] checkpoint = store.disk.checkpoint();
        return checkpoint == null
                ? 0
                : new CheckpointJson(new TestJson())
                        .read(checkpoint)
                        .map(Checkpoint::bytes)
                        .orElse(0L);
    }
}
