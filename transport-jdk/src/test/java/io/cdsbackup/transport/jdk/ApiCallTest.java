package io.cdsbackup.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cdsbackup.port.HttpFields;
import java.net.URI;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ApiCallTest {

    @Test
    void a_request_that_cannot_be_made_is_waited_for_by_nobody() {
        try (ApiClient client = ApiClient.lent(new ScriptedClient())) {
            HttpFields unfit = HttpFields.NONE.with("X-Token", "\u0001");
            ApiCall call = new ApiCall(client, Calls.get(URI.create("http://127.0.0.1:9/"), unfit));

            assertThatIllegalArgumentException().isThrownBy(call::answer);

            // The thread that was woken up for it has done with it.
            ThreadPoolExecutor threads = (ThreadPoolExecutor) client.calls().threads();
            while (threads.getCompletedTaskCount() < 1) {
                assertThat(Thread.interrupted()).as("out of time").isFalse();
            }
        }
    }
}
