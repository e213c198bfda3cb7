package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.DiskFullException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.error.TargetLockedException;
import io.cdsbackup.error.UnsafeFileException;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredContent;
import io.cdsbackup.port.StoredFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InMemoryStoreTest {

    private static final Path FOLDER = Path.of("/backups");
    private static final Path FILE = FOLDER.resolve("b");
    private static final Path PART = FOLDER.resolve("b.part");
    private static final Path CHECKPOINT = FOLDER.resolve("b.part.json");
    private static final Path MANIFEST = FOLDER.resolve("b.manifest.json");
    private static final StoreTarget TARGET = new StoreTarget(FOLDER, "b", false, true);
    private static final StoreTarget OVERWRITING = new StoreTarget(FOLDER, "b", true, true);
    private static final StoreTarget UNLOCKED = new StoreTarget(FOLDER, "b", false, false);

    private final InMemoryStore store = InMemoryStore.create();

    @Test
    void publishesWhatWasWrittenUnderTheFinalNameWithItsManifest() {
        try (StoreSession session = store.open(TARGET)) {
            session.write(bytes(1, 2, 3), 0);
            session.saveCheckpoint(new byte[] {7});
            session.force();
            session.publish(new byte[] {8, 9});

            assertThat(session.file()).isEqualTo(FILE);
            assertThat(session.manifestFile()).isEqualTo(MANIFEST);
            assertThat(session.length()).isZero();
        }

        assertThat(store.files()).containsExactly(FILE, MANIFEST);
        assertThat(store.content(FILE)).hasValue(new byte[] {1, 2, 3});
        assertThat(store.content(MANIFEST)).hasValue(new byte[] {8, 9});
        assertThat(store).hasToString("InMemoryStore[2 files]");
    }

    @Test
    void bytesMayBeWrittenInAnyOrderAndReadBack() {
        try (StoreSession session = store.open(TARGET)) {
            session.write(bytes(5, 6), 4);
            session.write(bytes(1, 2), 0);

            ByteBuffer all = ByteBuffer.allocate(10);
            assertThat(session.length()).isEqualTo(6);
            assertThat(session.read(all, 0)).isEqualTo(6);
            assertThat(all.array()).startsWith(1, 2, 0, 0, 5, 6);
            ByteBuffer one = ByteBuffer.allocate(1);
            assertThat(session.read(one, 5)).isEqualTo(1);
            assertThat(one.array()).containsExactly(6);
            assertThat(session.read(ByteBuffer.allocate(1), 6)).isEqualTo(-1);
        }
    }

    @Test
    void aFinishedFileIsReadAgainFromItsFirstByteToItsLast() {
        store.put(FILE, new byte[] {1, 2, 3}).put(MANIFEST, new byte[] {8});

        try (StoredContent content = store.read(FILE)) {
            ByteBuffer two = ByteBuffer.allocate(2);
            assertThat(content.size()).isEqualTo(3);
            assertThat(content.manifest()).hasValue(new byte[] {8});
            assertThat(content.read(two)).isEqualTo(2);
            assertThat(content.read(two.clear())).isEqualTo(1);
            assertThat(two.array()).containsExactly(3, 2);
            assertThat(content.read(two.clear())).isEqualTo(-1);
        }
    }

    @Test
    void whatIsNotThereOrNoFileIsNotReadAgain() {
        store.putOther(FOLDER);

        assertThatThrownBy(() -> store.read(FILE))
                .isInstanceOf(StorageFailedException.class)
                .hasMessage("There is no file " + FILE);
        assertThatThrownBy(() -> store.read(FOLDER)).isInstanceOf(UnsafeFileException.class);
    }

    @Test
    void readingAgainFailsWhereReadingWasToFail() {
        StorageFailedException worn = new StorageFailedException(ErrorDetail.of("The disk is worn out"));
        store.put(FILE, new byte[3]).failNext(StoreStep.READ, worn);

        StoredContent content = store.read(FILE);
        assertThatThrownBy(() -> content.read(ByteBuffer.allocate(3))).isSameAs(worn);
        assertThat(content.read(ByteBuffer.allocate(3))).isEqualTo(3);

        content.close();
        assertThatThrownBy(() -> content.read(ByteBuffer.allocate(3))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewPartialFileIsEmptyToRead() {
        try (StoreSession session = store.open(TARGET)) {
            assertThat(session.length()).isZero();
            assertThat(session.read(ByteBuffer.allocate(1), 0)).isEqualTo(-1);
            assertThat(session.checkpoint()).isEmpty();
            assertThat(session.existing()).isEmpty();
        }
    }

    @Test
    void resizingCutsAndGrowsWithZeros() {
        try (StoreSession session = store.open(TARGET)) {
            session.write(bytes(1, 2, 3), 0);
            session.resize(1);
            session.resize(3);

            assertThat(store.content(PART)).hasValue(new byte[] {1, 0, 0});
        }
    }

    @Test
    void whatWasWrittenStaysForTheNextSession() {
        try (StoreSession session = store.open(TARGET)) {
            session.write(bytes(1, 2, 3), 0);
            session.saveCheckpoint(new byte[] {7});
        }
        try (StoreSession session = store.open(TARGET)) {
            assertThat(session.length()).isEqualTo(3);
            assertThat(session.checkpoint()).hasValue(new byte[] {7});
        }
        assertThat(store.files()).containsExactly(PART, CHECKPOINT);
    }

    @Test
    void aPartialFileWithoutAByteIsRemovedAtTheEnd() {
        try (StoreSession session = store.open(TARGET)) {
            session.resize(4);
            session.resize(0);
            assertThat(store.files()).containsExactly(PART);
        }
        assertThat(store.files()).isEmpty();
    }

    @Test
    void discardingStartsOver() {
        try (StoreSession session = store.open(TARGET)) {
            session.write(bytes(1), 0);
            session.saveCheckpoint(new byte[] {7});
            session.discard();

            assertThat(session.length()).isZero();
            assertThat(session.checkpoint()).isEmpty();
        }
    }

    @Test
    void settingAsideReplacesAnEarlierBadFile() {
        Path bad = FOLDER.resolve("b.bad");
        store.put(bad, new byte[] {0});
        try (StoreSession session = store.open(TARGET)) {
            session.write(bytes(1), 0);
            session.saveCheckpoint(new byte[] {7});

            assertThat(session.setAside()).isEqualTo(bad);
        }
        assertThat(store.files()).containsExactly(bad);
        assertThat(store.content(bad)).hasValue(new byte[] {1});
    }

    @Test
    void showsWhatStandsUnderTheName() {
        store.put(FILE, new byte[] {1, 2});
        try (StoreSession session = store.open(TARGET)) {
            StoredFile alone = session.existing().orElseThrow();
            assertThat(alone.isRegular()).isTrue();
            assertThat(alone.size()).isEqualTo(2);
            assertThat(alone.manifest()).isEmpty();

            store.put(MANIFEST, new byte[] {9});
            assertThat(session.existing().orElseThrow().manifest()).hasValue(new byte[] {9});
        }
    }

    @Test
    void doesNotPublishOverAnotherFile() {
        store.put(FILE, new byte[] {5});
        try (StoreSession session = store.open(TARGET)) {
            session.write(bytes(1), 0);

            assertThatThrownBy(() -> session.publish(new byte[0]))
                    .isInstanceOf(TargetExistsException.class)
                    .hasMessage("Something stands under the name already: /backups/b");
        }
        assertThat(store.content(FILE)).hasValue(new byte[] {5});
        assertThat(store.content(PART)).hasValue(new byte[] {1});
    }

    @Test
    void publishesOverAnotherFileWhereTheTargetSaysSo() {
        store.put(FILE, new byte[] {5});
        store.put(MANIFEST, new byte[] {6});
        try (StoreSession session = store.open(OVERWRITING)) {
            session.write(bytes(1), 0);
            session.publish(new byte[] {2});
        }
        assertThat(store.content(FILE)).hasValue(new byte[] {1});
        assertThat(store.content(MANIFEST)).hasValue(new byte[] {2});
    }

    @Test
    void neverPublishesOverAFolder() {
        store.putOther(FILE);
        try (StoreSession session = store.open(OVERWRITING)) {
            assertThat(session.existing().orElseThrow().isRegular()).isFalse();
            assertThatThrownBy(() -> session.publish(new byte[0])).isInstanceOf(TargetExistsException.class);
        }
    }

    @Test
    void aTargetIsHeldByOneSessionUntilThatIsClosed() {
        StoreSession first = store.open(TARGET);

        assertThatThrownBy(() -> store.open(TARGET))
                .isInstanceOf(TargetLockedException.class)
                .hasMessage("Another session holds /backups/b");
        store.open(new StoreTarget(FOLDER, "another", false, true)).close();
        first.close();
        first.close();
        store.open(TARGET).close();
    }

    @Test
    void aLateSecondCloseDoesNotFreeTheNextSessionsTarget() {
        StoreSession first = store.open(TARGET);
        first.close();
        StoreSession second = store.open(TARGET);
        first.close();

        assertThatThrownBy(() -> store.open(TARGET)).isInstanceOf(TargetLockedException.class);
        second.close();
    }

    @Test
    void withoutALockNothingKeepsAnotherSessionAway() {
        StoreSession first = store.open(TARGET);
        StoreSession second = store.open(UNLOCKED);
        second.close();

        assertThatThrownBy(() -> store.open(TARGET)).isInstanceOf(TargetLockedException.class);
        first.close();
    }

    @Test
    void capacityIsToldAndCounted() {
        store.capacity(5);
        try (StoreSession session = store.open(TARGET)) {
            session.write(bytes(1, 2, 3), 0);
            assertThat(session.usableSpace()).isEqualTo(2);

            assertThatThrownBy(() -> session.write(bytes(4, 5, 6), 3))
                    .isInstanceOf(DiskFullException.class)
                    .hasMessage("The in-memory store is full")
                    .satisfies(full -> assertThat(((DiskFullException) full).hint())
                            .hasValue("Its room was limited by the test: see capacity and fullAfter."));
            assertThat(store.content(PART)).hasValue(new byte[] {1, 2, 3, 4, 5});
            assertThat(session.usableSpace()).isZero();
        }
    }

    @Test
    void bytesWrittenAgainTakeNoRoomAndNeitherDoHoles() {
        store.capacity(5);
        try (StoreSession session = store.open(TARGET)) {
            session.resize(100);
            assertThat(session.usableSpace()).isEqualTo(5);
            session.write(bytes(1, 2, 3), 50);
            session.write(bytes(4, 5, 6), 51);
            assertThat(session.usableSpace()).isEqualTo(1);

            assertThatThrownBy(() -> session.write(bytes(9, 9, 9, 9, 7, 8), 50)).isInstanceOf(DiskFullException.class);
            assertThat(session.usableSpace()).isZero();
            ByteBuffer read = ByteBuffer.allocate(6);
            session.read(read, 50);
            assertThat(read.array()).containsExactly(9, 9, 9, 9, 7, 0);
        }
    }

    @Test
    void cuttingAFileFreesItsRoom() {
        store.capacity(3);
        try (StoreSession session = store.open(TARGET)) {
            session.write(bytes(1, 2, 3), 0);
            session.resize(1);

            assertThat(session.usableSpace()).isEqualTo(2);
        }
    }

    @Test
    void fullAfterSoManyBytesIsNotTold() {
        store.fullAfter(4);
        try (StoreSession session = store.open(TARGET)) {
            session.write(bytes(1, 2, 3), 0);
            assertThat(session.usableSpace()).isGreaterThan(1_000_000);

            ByteBuffer more = bytes(4, 5);
            assertThatThrownBy(() -> session.write(more, 3)).isInstanceOf(DiskFullException.class);
            assertThat(more.remaining()).isEqualTo(1);
            assertThat(store.content(PART)).hasValue(new byte[] {1, 2, 3, 4});
        }
    }

    @Test
    void limitsAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.capacity(-1))
                .withMessage("A number of bytes cannot be negative: -1");
        assertThatIllegalArgumentException().isThrownBy(() -> store.fullAfter(-1));
    }

    @Test
    void aFileBeyondWhatMemoryHoldsIsRefused() {
        store.capacity(10);
        try (StoreSession session = store.open(TARGET)) {
            assertThatThrownBy(() -> session.resize(1L << 40))
                    .isInstanceOf(StorageFailedException.class)
                    .hasMessage("The in-memory store cannot hold a file of 1099511627776 bytes");
            assertThatThrownBy(() -> session.write(bytes(IntStream.range(0, 11).toArray()), 1L << 40))
                    .isInstanceOf(StorageFailedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(StoreStep.class)
    void aStepThatWasToldToFailsOnceEachTime(StoreStep step) {
        StorageFailedException first = new StorageFailedException(ErrorDetail.of("first"));
        StorageFailedException second = new StorageFailedException(ErrorDetail.of("second"));
        StoreSession opened = store.open(TARGET);
        Runnable act = () -> act(step).accept(opened);

        store.failNext(step, first).failNext(step, second);

        assertThatThrownBy(act::run).isSameAs(first);
        assertThatThrownBy(act::run).isSameAs(second);
        act.run();
        opened.close();
    }

    @Test
    void aSessionThatWasClosedIsOfNoMoreUse() {
        StoreSession session = store.open(TARGET);
        session.close();

        assertThatThrownBy(() -> session.write(bytes(1), 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The session was closed");
        assertThatThrownBy(session::length).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> session.publish(new byte[0])).isInstanceOf(IllegalStateException.class);
        assertThat(store.files()).isEmpty();
    }

    @Test
    void contentGoesInAndOutAsACopy() {
        byte[] content = {1};
        store.put(FILE, content);
        content[0] = 2;
        store.content(FILE).orElseThrow()[0] = 3;

        assertThat(store.content(FILE)).hasValue(new byte[] {1});
        assertThat(store.content(PART)).isEmpty();
    }

    @Test
    void pathsAreTheSameFileHoweverTheyAreWritten() {
        store.put(Path.of("a/../b"), new byte[] {1});

        assertThat(store.content(Path.of("b").toAbsolutePath())).isPresent();
        assertThat(store.files()).containsExactly(Path.of("b").toAbsolutePath());
    }

    @Test
    void manyThreadsWriteOnePartialFile() {
        try (StoreSession session = store.open(TARGET)) {
            IntStream.range(0, 1000).parallel().forEach(i -> session.write(bytes(i), i));

            byte[] written = store.content(PART).orElseThrow();
            assertThat(written).hasSize(1000);
            assertThat(IntStream.range(0, 1000).filter(i -> written[i] != (byte) i))
                    .isEmpty();
        }
    }

    private Consumer<StoreSession> act(StoreStep step) {
        return switch (step) {
            case OPEN ->
                session -> store.open(new StoreTarget(FOLDER, "another", false, true))
                        .close();
            case READ -> session -> session.read(ByteBuffer.allocate(1), 0);
            case WRITE -> session -> session.write(bytes(1), 0);
            case FORCE -> StoreSession::force;
            case CHECKPOINT -> session -> session.saveCheckpoint(new byte[0]);
            case PUBLISH -> session -> session.publish(new byte[0]);
        };
    }

    private static ByteBuffer bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return ByteBuffer.wrap(bytes);
    }
}
