package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.always;
import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static io.cdsbackup.transport.jdk.ScriptedServer.overTls;
import static io.cdsbackup.transport.jdk.ScriptedServer.playing;

import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportSettings;
import java.io.IOException;

/** Reaches a server through a proxy with a password, and another directly, and prints who saw the password. */
final class ProxyPasswordProbe {

    private ProxyPasswordProbe() {}

    public static void main(String[] args) throws IOException {
        TestKeys keys = TestKeys.named("ip:127.0.0.1");
        try (ScriptedServer origin = overTls(keys.context(), always(ok("{}")));
                ScriptedServer direct = answering(ok("{}"));
                ScriptedServer proxy = playing(ServedConnection::tunnels);
                Transport transport = new JdkTransportProvider()
                        .transport(TransportSettings.defaults()
                                .withSslContext(keys.context())
                                .withProxy(ProxySettings.of("127.0.0.1", proxy.port())
                                        .withUser("tester", "pr0xy-pa55:\u00fc")))) {
            transport.exchange(Calls.get(origin.uri("/")));
            transport.exchange(Calls.get(direct.uri("/")));
            proxy.onlyRequest()
                    .values("Proxy-Authorization")
                    .forEach(value -> System.out.println("proxy saw " + value));
            System.out.println("origin saw " + origin.onlyRequest().values("Proxy-Authorization"));
            System.out.println("direct saw " + direct.onlyRequest().values("Proxy-Authorization"));
        }
    }
}
