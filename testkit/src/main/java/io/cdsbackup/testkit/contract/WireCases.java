package io.cdsbackup.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.HttpFields;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cases 1 to 11: what is on the wire. */
interface WireCases {

    @Test
    @ContractCase(1)
    default void aGetGoesOutWithoutABodyAndItsStrictAddressByteForByte(ApiBench bench) {
        for (String target : new String[] {
            Bench.SIGNED,
            "/mysql/?A=1&B=%20%2F%2B%2A&Signature=a%2Bb%3D",
            "/mysql/?A=%F0%9F%98%80&M=-_.~&Z=%E5%A4%87%E4%BB%BD"
        }) {
            ReceivedRequest sent = bench.sent(target);

            assertThat(sent.line()).isEqualTo("GET " + target + " HTTP/1.1");
            // Some clients state the length even of nothing.
            assertThat(sent.values("Content-Length")).isSubsetOf("0");
            assertThat(sent.values("Transfer-Encoding")).isEmpty();
            assertThat(sent.values("Content-Type")).isEmpty();
        }
    }

    @Test
    @ContractCase(2)
    default void theBytesOfAQueryAreKept(ApiBench bench) {
        for (String query :
                new String[] {"q=%2B%2F%20%7E", "q=+", "q=a,b", "q=*", "q='", "q=%2b%e4%bd%a0", "q=()!$@:;/?"}) {
            assertThat(bench.sent("/mysql/?" + query).target()).isEqualTo("/mysql/?" + query);
        }
    }

    @Test
    @ContractCase(3)
    default void theOrderOfParametersAndTheirDuplicatesAreKept(ApiBench bench) {
        assertThat(bench.sent("/mysql/?b=1&a=2&c=3&a=1&b=1").target()).isEqualTo("/mysql/?b=1&a=2&c=3&a=1&b=1");
    }

    @Test
    @ContractCase(4)
    default void anEmptyValueIsKept(ApiBench bench) {
        assertThat(bench.sent("/mysql/?a=&b=1&c=").target()).isEqualTo("/mysql/?a=&b=1&c=");
        assertThat(bench.sent("/mysql/?a=1&bare&c=2").target()).isEqualTo("/mysql/?a=1&bare&c=2");
    }

    @Test
    @ContractCase(5)
    default void anEncodedPathAndItsTrailingSlashAreKept(ApiBench bench) {
        for (String path : new String[] {"/my%2Fsql/%20x//", "/a%2fb/c/", "/a/./b/../c//", "/"}) {
            assertThat(bench.sent(path + "?a=1").target()).isEqualTo(path + "?a=1");
            assertThat(bench.sent(path).target()).isEqualTo(path);
        }
    }

    @Test
    @ContractCase(6)
    default void aFieldOfManyValuesIsSentWithAllOfThem(ApiBench bench) {
        HttpFields fields = HttpFields.NONE.with("X-Many", "one").with("X-Many", "two");

        ReceivedRequest sent = bench.sent("/", fields);

        assertThat(sent.values("X-Many").stream().flatMap(value -> Stream.of(value.split(", ?", -1))))
                .containsExactly("one", "two");
    }

    @Test
    @ContractCase(7)
    default void theUserAgentIsThatOfTheRequest(ApiBench bench) {
        HttpFields fields = HttpFields.NONE.with("User-Agent", "cds-backup/7 (contract)");

        assertThat(bench.sent("/", fields).values("User-Agent")).containsExactly("cds-backup/7 (contract)");
    }

    @Test
    @ContractCase(8)
    default void nobodyAsksForAnEncodingOrAddsFieldsThatHttpDoesNotNeed(ApiBench bench) {
        ReceivedRequest sent = bench.sent("/");

        assertThat(sent.values("Accept-Encoding")).isSubsetOf("identity");
        assertThat(sent.fieldNames())
                .contains("host")
                .doesNotHaveDuplicates()
                .isSubsetOf("host", "user-agent", "accept", "accept-encoding", "connection", "content-length");
    }

    @Test
    @ContractCase(9)
    default void nobodyAsksForAnUpgradeToHttp2(ApiBench bench) {
        ReceivedRequest sent = bench.sent("/");

        assertThat(sent.values("Upgrade")).isEmpty();
        assertThat(sent.values("HTTP2-Settings")).isEmpty();
        assertThat(sent.values("Connection")).isSubsetOf("keep-alive", "Keep-Alive");
    }

    @Test
    @ContractCase(10)
    default void oneAttemptIsOnTheWireAfterA503(ApiBench bench) {
        ScriptedServer server = bench.answering("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 2\r\n\r\nno");

        assertThat(bench.exchange(ApiBench.get(server.uri(Bench.SIGNED))).status())
                .isEqualTo(503);
        server.onlyRequest();
        assertThat(bench.exchange(ApiBench.post(server.uri(Bench.SIGNED), "{}")).status())
                .isEqualTo(503);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    @ContractCase(11)
    default void aPostKeepsItsBodyAndItsType(ApiBench bench) {
        ScriptedServer server = bench.answering(Script.ok("{}"));

        bench.exchange(ApiBench.post(server.uri(Bench.SIGNED), "{\"Desc\":\"每日备份 😀\"}"));

        ReceivedRequest sent = server.onlyRequest();
        assertThat(sent.line()).isEqualTo("POST " + Bench.SIGNED + " HTTP/1.1");
        assertThat(sent.text()).isEqualTo("{\"Desc\":\"每日备份 😀\"}");
        assertThat(sent.values("Content-Type")).containsExactly("application/json; charset=utf-8");
    }

    @Test
    @ContractCase(64)
    default void anIpv6LiteralIsReached(ApiBench bench) {
        ScriptedServer server = bench.overIpv6(Script.answering(Script.ok("six")));

        assertThat(ApiBench.text(bench.exchange(ApiBench.get(server.uri(Bench.SIGNED)))))
                .isEqualTo("six");
        assertThat(server.onlyRequest().values("Host")).containsExactly("[::1]:" + server.port());
    }
}
