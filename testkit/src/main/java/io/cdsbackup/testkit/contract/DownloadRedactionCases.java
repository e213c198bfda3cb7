package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.DownloadCall;
import io.cdsbackup.port.DownloadTransport;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Case 50 for downloads: no text holds a secret, however a call ends. */
interface DownloadRedactionCases {

    @Test
    @ContractCase(50)
    @ResourceLock(LogEar.LOCK)
    default void noFailureShowsTheAddress(DownloadBench bench) {
        Secret secret = new Secret();
        try (LogEar ear = LogEar.listening()) {
            for (String answer : secret.answersThatFail()) {
                ScriptedServer server = bench.playing(Script.closingAfter(answer));
                assertClean(bench, secret, server.uri(secret.target()));
            }
            ScriptedServer silent = bench.playing(ServedConnection::hears);
            assertClean(bench, secret, silent.uri(secret.target()));
            assertClean(bench, secret, silent.uri("https", secret.target()));
            assertClean(bench, secret, bench.deserted(secret.target()));
            bench.run(bench.transport()::close);
            assertClean(bench, secret, silent.uri(secret.target()));
            assertThat(ear.linesWith(secret.word())).isEmpty();
        }
    }

    @Test
    @ContractCase(50)
    @ResourceLock(LogEar.LOCK)
    default void nothingShowsTheAddressOfACallThatPasses(DownloadBench bench) {
        Secret secret = new Secret();
        try (LogEar ear = LogEar.listening()) {
            ScriptedServer server = bench.answering(
                    "HTTP/1.1 302 Found\r\nLocation: /x?Signature=" + secret.word() + "\r\nContent-Length: 0\r\n\r\n");
            DownloadCall call = bench.transport().call(DownloadBench.whole(server.uri(secret.target())));
            RecordingSink sink = new RecordingSink();

            bench.begin(call, sink).result();

            assertThat(call + " " + bench.transport() + " " + sink.head()).doesNotContain(secret.word());
            assertThat(ear.linesWith(secret.word())).isEmpty();
        }
    }

    private static void assertClean(DownloadBench bench, Secret secret, URI address) {
        DownloadTransport transport = bench.transport();
        Throwable thrown = Bench.thrownBy(bench.beginAction(
                () -> transport.call(DownloadBench.whole(address, Bench.SHORT)).run(new RecordingSink())));
        assertThat(thrown).isInstanceOf(BackupException.class);
        assertThat(Bench.shown(thrown) + transport).doesNotContain(secret.word());
    }
}
