package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.TransportResponse;
import org.junit.jupiter.api.Test;

/** Cases 12 to 17: the head of what comes back. */
interface StatusCases {

    @Test
    @ContractCase(12)
    default void successIsReturned(ApiBench bench) {
        assertReturned(bench, 200, 202, 206);
        TransportResponse nothing = bench.answer("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(nothing.status()).isEqualTo(204);
        assertThat(nothing.body()).isEmpty();
    }

    @Test
    @ContractCase(12)
    default void anInterimResponseIsNotTheAnswer(ApiBench bench) {
        TransportResponse answer = bench.answer("HTTP/1.1 100 Continue\r\n\r\n" + Script.ok("final"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(ApiBench.text(answer)).isEqualTo("final");
    }

    @Test
    @ContractCase(13)
    default void aRefusalIsReturnedAndNotThrown(ApiBench bench) {
        assertReturned(bench, 400, 403, 404, 409, 410, 429, 500, 502, 503);
    }

    @Test
    @ContractCase(14)
    default void aRedirectIsReturnedAndNotFollowed(ApiBench bench) {
        assertReturned(bench, 301, 302, 303, 307, 308);
    }

    @Test
    @ContractCase(15)
    default void a401IsReturnedAndNotAuthenticatedFor(ApiBench bench) {
        ScriptedServer server = bench.answering(
                "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 4\r\n\r\nnope");

        TransportResponse answer = bench.exchange(ApiBench.get(server.uri(Bench.SIGNED)));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(ApiBench.text(answer)).isEqualTo("nope");
        assertThat(server.onlyRequest().values("Authorization")).isEmpty();
        // There are clients that lose the body of a POST's refusal. Its status says it all.
        assertThat(bench.exchange(ApiBench.post(server.uri(Bench.SIGNED), "{}")).status())
                .isEqualTo(401);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    @ContractCase(16)
    default void duplicateFieldsAreKept(ApiBench bench) {
        HttpFields fields = bench.answer(
                        "HTTP/1.1 200 OK\r\nX-Many: one\r\nX-Many: two\r\nX-Many: three\r\nContent-Length: 0\r\n\r\n")
                .fields();

        assertThat(fields.all("X-Many")).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    @ContractCase(17)
    default void namesOfFieldsIgnoreCase(ApiBench bench) {
        TransportResponse answer = bench.answer("HTTP/1.1 200 OK\r\nx-oNe: 1\r\nCONTENT-length: 2\r\n\r\nhi");

        assertThat(answer.fields().first("X-One")).hasValue("1");
        assertThat(answer.fields().first("content-LENGTH")).hasValue("2");
        assertThat(ApiBench.text(answer)).isEqualTo("hi");
    }

    private static void assertReturned(ApiBench bench, int... statuses) {
        for (int status : statuses) {
            ScriptedServer server = bench.answering(
                    "HTTP/1.1 " + status + " Reason\r\nLocation: /elsewhere\r\nContent-Length: 2\r\n\r\nhi");

            TransportResponse answer = bench.exchange(ApiBench.get(server.uri(Bench.SIGNED)));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(ApiBench.text(answer)).as("the body of a %s", status).isEqualTo("hi");
            assertThat(answer.fields().first("Location")).hasValue("/elsewhere");
            server.onlyRequest();
            assertThat(bench.exchange(ApiBench.post(server.uri(Bench.SIGNED), "{}"))
                            .status())
                    .isEqualTo(status);
            assertThat(server.requests()).as("after a POST and a %s", status).hasSize(2);
        }
    }
}
