package io.cdsbackup.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceNoncesTest {

    @Test
    void countsFromOne() {
        SequenceNonces nonces = SequenceNonces.create();

        assertThat(nonces.next()).isEqualTo("nonce-1");
        assertThat(nonces.next()).isEqualTo("nonce-2");
        assertThat(nonces.given()).isEqualTo(2);
        assertThat(nonces).hasToString("SequenceNonces[nonce-, 2 given]");
    }

    @Test
    void takesAnotherPrefixForASecondClient() {
        assertThat(SequenceNonces.withPrefix("other-").next()).isEqualTo("other-1");
    }

    @Test
    void givesEachNonceOnceToManyThreads() {
        SequenceNonces nonces = SequenceNonces.create();

        assertThat(IntStream.range(0, 1000).parallel().mapToObj(i -> nonces.next()))
                .doesNotHaveDuplicates()
                .hasSize(1000);
    }
}
