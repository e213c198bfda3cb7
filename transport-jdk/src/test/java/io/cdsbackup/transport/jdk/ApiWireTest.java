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

/** What is on the wire beyond the contract: no field but those given. */
@Timeout(60)
class ApiWireTest {

    @ParameterizedTest
    @EnumSource
    void eachValueOfAFieldIsSent(Variant variant) throws Exception {
        HttpFields fields = HttpFields.NONE.with("X-Many", "one").with("X-Many", "two");

        assertThat(sentBy(variant, "/", fields).values("X-Many")).containsExactly("one", "two");
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

    private static ReceivedRequest sentBy(Variant variant, String target, HttpFields fields) throws Exception {
        try (ScriptedServer server = answering(ok("{}"));
                Transport transport = variant.transport()) {
            URI uri = server.uri(target);
            assertThat(transport.exchange(Calls.get(uri, fields)).status()).isEqualTo(200);
            return server.onlyRequest();
        }
    }
}
