package io.cdsbackup.transport.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Request.Options;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.TransportSettings;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final TransportSettings PROXIED =
            TransportSettings.defaults().withProxy(ProxySettings.of("proxy.example", 3128));

    private static URL url(String text) throws MalformedURLException {
        return URI.create(text).toURL();
    }

    @Test
    void the_proxy_is_for_https_alone_and_not_for_what_bypasses_it() throws Exception {
        OwnClient client = new OwnClient(TransportSettings.defaults()
                .withProxy(ProxySettings.of("localhost", 3128).withBypass(List.of(".inside.example"))));
        assertThat(client.proxyFor(url("https://cds.example/"))).satisfies(proxy -> {
            assertThat(proxy.type()).isEqualTo(Proxy.Type.HTTP);
            assertThat(((InetSocketAddress) proxy.address()).getPort()).isEqualTo(3128);
        });
        assertThat(client.proxyFor(url("http://cds.example/"))).isEqualTo(Proxy.NO_PROXY);
        assertThat(client.proxyFor(url("https://store.inside.example/"))).isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void without_a_proxy_the_JVMs_is_not_asked() throws Exception {
        OwnClient client = new OwnClient(TransportSettings.defaults());
        assertThat(client.proxyFor(url("https://cds.example/"))).isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void feigns_plain_default_client_gives_way_to_one_that_heeds_the_settings() {
        assertThat(ClientChoice.of(new Client.Default(null, null), PROXIED)).isInstanceOf(OwnClient.class);
    }

    @Test
    void another_client_is_refused_together_with_a_proxy() {
        assertThatThrownBy(() -> FeignTransport.using(Clients.okHttp()).transport(PROXIED))
                .isInstanceOf(InvalidSettingException.class);
        assertThatThrownBy(() -> FeignTransport.using(Clients.okHttp()).downloads(PROXIED))
                .isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void a_client_that_wraps_itself_does_not_make_the_search_endless() {
        Client client = new SelfWrapped();
        assertThat(ClientChoice.innermost(client)).isSameAs(client);
    }

    /** Public, since the search looks at public methods of public classes. */
    public static final class SelfWrapped implements Client {
        public Client getDelegate() {
            return this;
        }

        @Override
        public feign.Response execute(feign.Request request, Options options) {
            throw new IllegalStateException("not to be used");
        }
    }

    @Test
    void one_options_instance_serves_each_limit_and_follows_no_redirect() {
        Timeouts timeouts = new Timeouts(Duration.ofNanos(1));
        Options options = timeouts.reading(Duration.ofMillis(1500));
        assertThat(timeouts.reading(Duration.ofSeconds(2))).isSameAs(options);
        assertThat(options.readTimeoutMillis()).isEqualTo(2000);
        assertThat(options.connectTimeoutMillis()).as("0 would be for ever").isEqualTo(1);
        assertThat(options.isFollowRedirects()).isFalse();
        assertThat(timeouts.reading(Duration.ofDays(1000)).readTimeoutMillis()).isEqualTo(Integer.MAX_VALUE);
    }
}
