package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.CallInterruptedException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.error.TransportClosedException;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.JsonNumber;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportResponse;
import io.cdsbackup.port.TransportSettings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptedTransportTest {

    private final ScriptedTransport fake = InMemoryTransport.scripted();
    private final Transport transport = fake.transport(TransportSettings.defaults());
    private final SignedRequests requests = new SignedRequests();

    @Test
    void answersACallOfTheActionWithWhatWasScripted() {
        fake.onAction("DownloadBackup").answer(418, "{\"备\":1}");

        TransportResponse response = call("DownloadBackup", Map.of());

        assertThat(response.status()).isEqualTo(418);
        assertThat(response.body()).isEqualTo("{\"备\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(response.fields()).isEqualTo(HttpFields.NONE);
    }

    @Test
    void answersByTheParametersExpectedWhateverElseIsThere() {
        fake.onAction("DownloadBackup").with("BackupId", "b-1").answer(201, "");
        fake.onAction("DownloadBackup")
                .with("BackupId", "b-2")
                .with("InstanceUuid", "i-1")
                .answer(202, "");

        assertThat(call("DownloadBackup", Map.of("BackupId", "b-2", "InstanceUuid", "i-1"))
                        .status())
                .isEqualTo(202);
        assertThat(call("DownloadBackup", Map.of("BackupId", "b-1", "InstanceUuid", "i-1"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void givesTheAnswersOfOneRuleInTheirOrder() {
        fake.onAction("A").answer(500, "").answer(503, "").answer(200, "");

        assertThat(call("A", Map.of()).status()).isEqualTo(500);
        assertThat(call("A", Map.of()).status()).isEqualTo(503);
        assertThat(call("A", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void takesTheFirstMatchingRuleThatHasAnAnswerLeft() {
        fake.onAction("A").answer(201, "");
        fake.onAction("A").answer(202, "");

        assertThat(call("A", Map.of()).status()).isEqualTo(201);
        assertThat(call("A", Map.of()).status()).isEqualTo(202);
    }

    @Test
    void repeatsTheLastAnswerWhereThatWasSaid() {
        fake.onAction("A").answer(500, "").answer(200, "").repeatedly();

        assertThat(call("A", Map.of()).status()).isEqualTo(500);
        assertThat(call("A", Map.of()).status()).isEqualTo(200);
        assertThat(call("A", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void refusesAnAnswerThatWouldNeverBeGiven() {
        ActionScript script = fake.onAction("A").answer(200, "").repeatedly();

        assertThatIllegalStateException()
                .isThrownBy(() -> script.answer(500, ""))
                .withMessage("The answer before this one repeats for ever, so this one would never be given");
        assertThatIllegalStateException()
                .isThrownBy(() -> fake.onAction("B").repeatedly())
                .withMessage("There is no answer to repeat");
        assertThatIllegalArgumentException().isThrownBy(() -> fake.onAction("C").answer(99, ""));
    }

    @Test
    void throwsTheFailureThatWasScripted() {
        TimedOutException late = new TimedOutException(ErrorDetail.of("late"));
        fake.onAction("A").fail(late).answer(200, "");

        assertThatThrownBy(() -> call("A", Map.of())).isSameAs(late);
        assertThat(call("A", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void succeedsInAnEnvelope() {
        fake.onAction("A").succeed(JsonNumber.of(7));

        TransportResponse response = call("A", Map.of());

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("""
                {"Code":"Success","Data":7,"Message":"Success.","TaskId":""}""");
        assertThat(response.fields().first("content-type")).hasValue("application/json");
    }

    @Test
    void refusesInAnEnvelope() {
        fake.onAction("A").refuse(404, "ResourceNotFound", "no \"b-1\"");

        TransportResponse response = call("A", Map.of());

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("""
                {"Code":"ResourceNotFound","Message":"no \\"b-1\\""}""");
    }

    @Test
    void givesHeaderFieldsWhereTheTestWantsThem() {
        HttpFields fields = HttpFields.NONE.with("Retry-After", "3");
        fake.onAction("A").answer(TransportResponse.of(429, fields, new byte[0]));

        assertThat(call("A", Map.of()).fields()).isEqualTo(fields);
    }

    @Test
    void anUnmatchedCallFailsWithTheClosestFirst() {
        fake.onDownload("https://files.example/b-1?sig=secret").serve(new byte[1]);
        fake.onAction("DescribeBackups").answer(200, "");
        fake.onAction("DownloadBackup").with("BackupId", "b-1").with("X", "1").answer(200, "");
        fake.onAction("DownloadBackup").with("BackupId", "b-3").answer(200, "");

        assertThatThrownBy(() -> call("DownloadBackup", Map.of("BackupId", "b-2", "InstanceUuid", "i-1")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Nothing is scripted for this request:
                            DownloadBackup {BackupId=b-2, InstanceUuid=i-1}
                        Scripted, the closest first:
                          1. DownloadBackup {BackupId=b-3}: BackupId is "b-2", not "b-3"
                          2. DownloadBackup {BackupId=b-1, X=1}: BackupId is "b-2", not "b-1"; X is missing
                          3. DescribeBackups: the action is DownloadBackup, not DescribeBackups
                          4. download of https://files.example/b-1?***: this is an API call, not a download""");
    }

    @Test
    void aCallAfterTheLastAnswerFailsAndSaysSo() {
        fake.onAction("A").answer(200, "");
        fake.onAction("A").answer(500, "").answer(200, "");
        fake.onAction("A");
        call("A", Map.of());
        call("A", Map.of());
        call("A", Map.of());

        assertThatThrownBy(() -> call("A", Map.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Nothing is scripted for this request:
                            A {}
                        Scripted, the closest first:
                          1. A: its answer is used up
                          2. A: its 2 answers are used up
                          3. A: it was given no answer""");
    }

    @Test
    void aCallBeforeAnythingWasScriptedSaysHowToBegin() {
        assertThatThrownBy(() -> call("A", Map.of("P", "v")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Nothing is scripted, and this request came:
                            A {P=v}
                        Begin with onAction(…) or onDownload(…).""");
    }

    @Test
    void recordsAllCallsInOrderTheUnansweredAmongThem() {
        fake.onAction("A").answer(200, "").repeatedly();
        call("A", Map.of("n", "1"));
        assertThatThrownBy(() -> call("B", Map.of())).isInstanceOf(AssertionError.class);
        call("A", Map.of("n", "2"));

        assertThat(fake.calls())
                .extracting(Object::toString)
                .containsExactly("A {n=1} [User-Agent: ***]", "B {} [User-Agent: ***]", "A {n=2} [User-Agent: ***]");
        assertThat(fake.calls("A")).extracting(RecordedAction::nonce).containsExactly("nonce-1", "nonce-3");
        assertThat(fake.downloadCalls()).isEmpty();
        assertThat(fake).hasToString("ScriptedTransport[3 calls]");
    }

    @Test
    void whatWasRecordedCannotBeChanged() {
        fake.onAction("A").answer(200, "").repeatedly();
        call("A", Map.of("n", "1"));
        var before = fake.calls();
        call("A", Map.of("n", "2"));

        assertThat(before).hasSize(1);
        assertThatThrownBy(() -> before.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        Map<String, String> parameters = fake.calls("A").get(0).parameters();
        assertThatThrownBy(() -> parameters.put("n", "3")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void verifyIsContentWhenAllWasAskedForAndAnswered() {
        fake.onAction("A").answer(500, "").answer(200, "");
        fake.onAction("B").answer(200, "").repeatedly();
        call("A", Map.of());
        call("A", Map.of());
        call("B", Map.of());
        call("B", Map.of());

        assertThatNoException().isThrownBy(fake::verify);
    }

    @Test
    void verifyNamesWhatNobodyAskedFor() {
        fake.onAction("A").with("P", "v").answer(500, "").answer(200, "");
        fake.onAction("B").answer(200, "").repeatedly();
        fake.onAction("C");
        fake.onDownload("https://files.example/b-1").serve(new byte[1]);
        call("A", Map.of("P", "v"));

        assertThatThrownBy(fake::verify).isInstanceOf(AssertionError.class).hasMessage("""
                        Scripted, and not asked for:
                          - A {P=v}: 1 of 2 answers unused
                          - B: 1 of 1 answers unused
                          - C: it was given no answer
                          - download of https://files.example/b-1: 1 of 1 answers unused""");
    }

    @Test
    void verifyFailsAgainForARequestWhoseFailureWasHidden() {
        assertThatThrownBy(() -> call("A", Map.of())).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> call("B", Map.of())).isInstanceOf(AssertionError.class);

        assertThatThrownBy(fake::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Nothing is scripted, and this request came:\n    A {}")
                .satisfies(error -> assertThat(error.getSuppressed())
                        .singleElement()
                        .satisfies(second -> assertThat(second).hasMessageContaining("    B {}")));
    }

    @Test
    void verifyFailsAgainForARequestThatTheServiceWouldNotTake() {
        assertThatThrownBy(() -> transport.exchange(SignedRequests.verbatim("https://api.example/?Action=A")))
                .isInstanceOf(AssertionError.class);

        assertThatThrownBy(fake::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("This is not a request that the service would take:");
    }

    @Test
    void aBodyAtTheLimitIsGivenAndOneByteMoreIsTooLarge() {
        fake.onAction("A").answer(200, "1234").answer(200, "12345");

        assertThat(transport.exchange(requests.get("A", Map.of(), 4)).body()).hasSize(4);
        assertThatThrownBy(() -> transport.exchange(requests.get("A", Map.of(), 4)))
                .isInstanceOf(AnswerTooLargeException.class)
                .hasMessage("The answer is longer than 4 bytes and was not read further");
    }

    @Test
    void aClosedTransportIsOfNoMoreUseAndMayBeClosedAgain() {
        fake.onAction("A").answer(200, "");
        transport.close();
        transport.close();

        assertThatThrownBy(() -> call("A", Map.of()))
                .isInstanceOf(TransportClosedException.class)
                .hasMessage("The in-memory transport was closed");
        assertThat(fake.calls()).isEmpty();
        assertThat(fake.transport(TransportSettings.defaults())
                        .exchange(requests.get("A", Map.of()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anInterruptedThreadGetsNoAnswerAndStaysInterrupted() {
        fake.onAction("A").answer(200, "");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> call("A", Map.of()))
                .isInstanceOf(CallInterruptedException.class)
                .hasMessage("The thread was interrupted during an API call");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void isNamedInMemory() {
        assertThat(fake.name()).isEqualTo("in-memory");
    }

    private TransportResponse call(String action, Map<String, String> parameters) {
        return transport.exchange(requests.get(action, parameters));
    }
}
