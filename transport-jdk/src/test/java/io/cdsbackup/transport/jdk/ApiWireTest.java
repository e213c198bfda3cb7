package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.Transport;
import java.net.URI;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contract cases 1 to 11: what is on the wire. */
@Timeout(60)
class ApiWireTest {

    @ParameterizedTest
    @EnumSource
    void aGetHasNoBody(Variant variant) throws Exception {
        ReceivedRequest sent = sentBy(variant, "/mysql/?Action=DescribeBackups", HttpFields.NONE);

        assertThat(sent.line()).isEqualTo("GET /mysql/?Action=DescribeBackups HTTP/1.1");
        // The JDK states the length until version 18, and there is no way to stop it.
        assertThat(sent.values("Content-Length")).isSubsetOf("0");
        assertThat(sent.values("Transfer-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theQueryGoesOutByteForByte(Variant variant) throws Exception {
        String query = "a=%2B%2F%20%7E+,*'&b=%2b%e4%bd%a0&c=1&a=2&empty=&bare&c=1";

        assertThat(sentBy(variant, "/mysql/?" + query, HttpFields.NONE).target())
                .isEqualTo("/mysql/?" + query);
    }

    @ParameterizedTest
    @EnumSource
    void anEncodedPathAndItsTrailingSlashAreKept(Variant variant) throws Exception {
        assertThat(sentBy(variant, "/my%2Fsql/%20x/../y//?a=1", HttpFields.NONE).target())
                .isEqualTo("/my%2Fsql/%20x/../y//?a=1");
    }

    @ParameterizedTest
    @EnumSource
    void eachValueOfAFieldIsSent(Variant variant) throws Exception {
        HttpFields fields = HttpFields.NONE.with("X-Many", "one").with("X-Many", "two");

        assertThat(sentBy(variant, "/", fields).values("X-Many")).containsExactly("one", "two");
    }

    @ParameterizedTest
    @EnumSource
    void theUserAgentIsTheRequests(Variant variant) throws Exception {
        HttpFields fields = HttpFields.NONE.with("User-Agent", "cds-backup/test");

        assertThat(sentBy(variant, "/", fields).values("User-Agent")).containsExactly("cds-backup/test");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyAsksForAnEncodingOrAnUpgrade(Variant variant) throws Exception {
        ReceivedRequest sent = sentBy(variant, "/", HttpFields.NONE.with("User-Agent", "x"));

        assertThat(sent.fields())
                .extracting(field -> field.substring(0, field.indexOf(':')))
                .filteredOn(name -> !name.equals("Content-Length"))
                .containsExactlyInAnyOrder("Host", "User-Agent");
    }

    @ParameterizedTest
    @EnumSource
    void oneAttemptIsOnTheWireAfterA503(Variant variant) throws Exception {
        try (ScriptedServer server = answering("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
                Transport transport = variant.transport()) {
            assertThat(transport.exchange(Calls.get(server.uri("/"))).status()).isEqualTo(503);

            server.onlyRequest();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPostKeepsItsBodyAndItsType(Variant variant) throws Exception {
        try (ScriptedServer server = answering(ok("{}"));
                Transport transport = variant.transport()) {
            transport.exchange(Calls.post(server.uri("/mysql/?Action=CreateBackup"), "{\"Desc\":\"每日备份 😀\"}"));

            ReceivedRequest sent = server.onlyRequest();
            assertThat(sent.line()).isEqualTo("POST /mysql/?Action=CreateBackup HTTP/1.1");
            assertThat(sent.body()).isEqualTo("{\"Desc\":\"每日备份 😀\"}");
            assertThat(sent.values("Content-Type")).containsExactly("application/json; charset=utf-8");
        }
    }

    private static ReceivedRequest sentBy(Variant variant, String target, HttpFields fields) throws Exception {
        try (ScriptedServer server = answering(ok("{}"));
                Transport transport = variant.transport()) {
            URI uri = server.uri(target);
            assertThat(transport.exchange(Calls.get(uri, fields)).status()).isEqualTo(200);
            return server.onlyRequest();
        }
    }
}
