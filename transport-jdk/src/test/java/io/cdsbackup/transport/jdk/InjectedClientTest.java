package io.cdsbackup.transport.jdk;

import static io.cdsbackup.transport.jdk.ScriptedServer.answering;
import static io.cdsbackup.transport.jdk.ScriptedServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.net.Authenticator;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked of a user's own HTTP client, and what is done with it. */
@Timeout(60)
class InjectedClientTest {

    @Test
    void aClientThatFollowsRedirectsIsRefused() {
        for (HttpClient.Redirect follows :
                new HttpClient.Redirect[] {HttpClient.Redirect.NORMAL, HttpClient.Redirect.ALWAYS}) {
            assertRefused(
                    HttpClient.newBuilder().followRedirects(follows), "followRedirects(HttpClient.Redirect.NEVER)");
        }
    }

    @Test
    void aClientThatKeepsCookiesIsRefused() {
        assertRefused(HttpClient.newBuilder().cookieHandler(new CookieManager()), "cookieHandler");
    }

    @Test
    void aClientThatAuthenticatesByItselfIsRefused() {
        assertRefused(HttpClient.newBuilder().authenticator(new Authenticator() {}), "authenticator");
    }

    @Test
    void trustAndProxyBelongToTheClientAndAreRefusedInTheSettings() throws NoSuchAlgorithmException {
        TransportProvider provider = JdkTransport.using(HttpClient.newHttpClient());
        TransportSettings trust = TransportSettings.defaults().withSslContext(SSLContext.getDefault());
        TransportSettings proxy = TransportSettings.defaults().withProxy(ProxySettings.of("127.0.0.1", 3128));

        for (TransportSettings settings : new TransportSettings[] {trust, proxy}) {
            assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> provider.transport(settings));
            assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> provider.downloads(settings));
        }
    }

    @Test
    void apiCallsGoThroughTheClientItselfAndDownloadsDoNot() throws Exception {
        AtomicInteger work = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (ScriptedServer server = answering(ok("{}"))) {
            HttpClient client = HttpClient.newBuilder()
                    .executor(task -> {
                        work.incrementAndGet();
                        threads.execute(task);
                    })
                    .build();
            try (Transport transport = JdkTransport.using(client).transport(TransportSettings.defaults());
                    DownloadTransport downloads = JdkTransport.using(client).downloads(TransportSettings.defaults())) {
                downloads.call(Calls.whole(server.uri("/"))).run(new RecordingSink());
                assertThat(work).hasValue(0);

                transport.exchange(Calls.get(server.uri("/")));
                assertThat(work).hasPositiveValue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theProvidersNameIsThatOfTheLibrary() {
        assertThat(JdkTransport.using(HttpClient.newHttpClient()).name()).isEqualTo("jdk");
    }

    private static void assertRefused(HttpClient.Builder builder, String remedy) {
        HttpClient client = builder.build();

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> JdkTransport.using(client))
                .withMessageStartingWith("The HTTP client ")
                .satisfies(refused -> assertThat(refused.hint())
                        .hasValueSatisfying(hint -> assertThat(hint).contains(remedy)));
    }
}
