package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.error.BackupException;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Case 50: no text holds a secret, however a call ends. */
interface RedactionCases {

    @Test
    @ContractCase(50)
    @ResourceLock(LogEar.LOCK)
    default void noFailureShowsTheAddress(ApiBench bench) {
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
    default void nothingShowsTheAddressOrTheBodyOfACallThatPasses(ApiBench bench) {
        Secret secret = new Secret();
        try (LogEar ear = LogEar.listening()) {
            ScriptedServer server = bench.answering(Script.ok("https://files.example/x?Signature=" + secret.word()));
            TransportRequest request =
                    ApiBench.get(server.uri(secret.target()), HttpFields.NONE.with("X-Token", secret.word()));

            TransportResponse answer = bench.exchange(request);

            assertThat(answer.toString() + bench.transport()).doesNotContain(secret.word());
            assertThat(ear.linesWith(secret.word())).isEmpty();
        }
    }

    private static void assertClean(ApiBench bench, Secret secret, URI address) {
        Transport transport = bench.transport();
        Throwable thrown = Bench.thrownBy(bench.begin(() -> transport.exchange(ApiBench.get(address, Bench.SHORT))));
        assertThat(thrown).isInstanceOf(BackupException.class);
        assertThat(Bench.shown(thrown) + transport).doesNotContain(secret.word());
    }
}
