package io.cdsbackup;

import static io.cdsbackup.Answers.BACKUP;
import static io.cdsbackup.Answers.SERVER;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.fake.FileReply;
import io.cdsbackup.fake.ManualTime;
import io.cdsbackup.fake.MemoryStore;
import io.cdsbackup.fake.ScriptedDownloads;
import io.cdsbackup.fake.ScriptedTransport;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.port.DownloadListener;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** A file of ten parts of which three come and a bit, and then nothing. */
final class StoppingScene {

    static final int PART_SIZE = 64 * 1024;
    static final long KEPT = 3L * PART_SIZE;
    static final Path FOLDER = Path.of("/backups");
    static final Path FILE = FOLDER.resolve("inst-1_b-1");
    static final Path PART = FOLDER.resolve("inst-1_b-1.part");
    static final Path CHECKPOINT = FOLDER.resolve("inst-1_b-1.part.json");
    static final DownloadTarget TARGET = DownloadTarget.in(FOLDER);

    final ScriptedTransport service = new ScriptedTransport();
    final ScriptedDownloads files = new ScriptedDownloads();
    final MemoryStore store = new MemoryStore();
    final ManualTime time = new ManualTime();
    final CountDownLatch standing = new CountDownLatch(1);
    DownloadOptions options = DownloadOptions.defaults().withPartSize(PART_SIZE).withConnections(1);
    private final byte[] content = new byte[10 * PART_SIZE - 100];

    StoppingScene() {
        new Random(1).nextBytes(content);
    }

    byte[] content() {
        return content.clone();
    }

    BackupClient client() {
        return BackupClient.builder()
                .credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))
                .endpoint(Endpoint.of("https://cds.example/mysql"))
                .transport(new Provider())
                .jsonCodec(new TestJson())
                .backupStore(store)
                .addressProbe((address, within) -> true)
                .hostResolver(host -> List.of(InetAddress.getByAddress(host, new byte[] {(byte) 203, 0, 113, 7})))
                .clock(time)
                .ticker(time)
                .sleeper(time)
                .build();
    }

    StoppingScene link() {
        service.answer(
                200,
                Answers.finished()
                        .replace("\"BackupSize\":" + FixedFile.CONTENT.length(), "\"BackupSize\":" + content.length));
        return this;
    }

    /** By one connection: three parts, a bit, and nothing more. */
    StoppingScene fileThatStands() {
        files.answer(FileReply.status(206)
                .with("ETag", "\"one\"")
                .with("Content-Range", "bytes 0-" + (content.length - 1) + "/" + content.length)
                .then(Arrays.copyOf(content, (int) KEPT + 1000))
                .then(standing::countDown)
                .thenNothing());
        return this;
    }

    /** By several: the first three requests are answered, and to the others nothing comes. */
    StoppingScene fileThatStandsByParts(int connections) {
        options = options.withConnections(connections);
        CountDownLatch waiting = new CountDownLatch(connections);
        files.otherwise(request -> {
            if (request.range().orElseThrow().first() < KEPT) {
                return served(request);
            }
            return FileReply.status(206)
                    .with("ETag", "\"one\"")
                    .with(
                            "Content-Range",
                            "bytes " + request.range().orElseThrow().first() + "-"
                                    + request.range().orElseThrow().last() + "/" + content.length)
                    .then(() -> {
                        waiting.countDown();
                        if (waiting.getCount() == 0) {
                            standing.countDown();
                        }
                    })
                    .thenNothing();
        });
        return this;
    }

    StoppingScene wholeFile() {
        files.otherwise(this::served);
        return this;
    }

    DownloadedBackup download(BackupClient client) {
        return client.download(SERVER, BACKUP, TARGET, options, DownloadListener.NONE);
    }

    private FileReply served(DownloadRequest request) {
        return FileReply.asked(request, content, "\"one\"");
    }

    private final class Provider implements TransportProvider {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Transport transport(TransportSettings settings) {
            return service;
        }

        @Override
        public DownloadTransport downloads(TransportSettings settings) {
            return files;
        }
    }
}
