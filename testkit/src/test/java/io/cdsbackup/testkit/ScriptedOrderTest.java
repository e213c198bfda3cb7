package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptedOrderTest {

    private final ScriptedTransport fake = InMemoryTransport.scripted().inOrder();
    private final Transport transport = fake.transport(TransportSettings.defaults());
    private final DownloadTransport downloads = fake.downloads(TransportSettings.defaults());
    private final SignedRequests requests = new SignedRequests();

    @Test
    void callsThatComeInOrderAreAnswered() {
        fake.onAction("A").answer(201, "").answer(202, "");
        fake.onDownload("https://files.example/b-1").serve(new byte[3]);
        fake.onAction("A").answer(203, "");

        assertThat(call("A")).isEqualTo(201);
        assertThat(call("A")).isEqualTo(202);
        assertThat(open("https://files.example/b-1")).isEqualTo(200);
        assertThat(open("https://files.example/b-1")).isEqualTo(200);
        assertThat(call("A")).isEqualTo(203);
        assertThatNoException().isThrownBy(fake::verify);
    }

    @Test
    void aCallOutOfOrderFailsThoughALaterRuleMatchesIt() {
        fake.onAction("A").answer(200, "");
        fake.onAction("B").answer(200, "");

        assertThatThrownBy(() -> call("B")).isInstanceOf(AssertionError.class).hasMessage("""
                        This request is not the next one scripted:
                            B {}
                        Next, in order:
                          - A: the action is B, not A""");
    }

    @Test
    void whatRepeatsHasToComeOnceBeforeTheNext() {
        fake.onAction("A").answer(500, "").answer(200, "").repeatedly();
        fake.onAction("B").answer(200, "");
        call("A");

        assertThatThrownBy(() -> call("B"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("  - A: the action is B, not A");
        call("A");
        call("A");
        assertThat(call("B")).isEqualTo(200);
    }

    @Test
    void whatRepeatsIsOverOnceTheNextHasCome() {
        fake.onAction("A").answer(200, "").repeatedly();
        fake.onAction("B").answer(200, "");
        call("A");
        call("B");

        assertThatThrownBy(() -> call("A")).isInstanceOf(AssertionError.class).hasMessage("""
                        This request came after all that was scripted in order:
                            A {}
                        Scripted last:
                          - B: the action is A, not B; its answer is used up""");
    }

    @Test
    void aRuleWithoutAnAnswerIsNotPassedOver() {
        fake.onAction("A");
        fake.onAction("B").answer(200, "");

        assertThatThrownBy(() -> call("A"))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("Next, in order:\n  - A: it was given no answer");
    }

    private int call(String action) {
        return transport.exchange(requests.get(action, Map.of())).status();
    }

    private int open(String address) {
        CollectingSink sink = CollectingSink.all();
        downloads
                .call(DownloadRequest.whole(DownloadAddress.of(address), Duration.ofSeconds(60)))
                .run(sink);
        return sink.head().status();
    }
}
