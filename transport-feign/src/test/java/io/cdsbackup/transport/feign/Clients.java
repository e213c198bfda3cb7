package io.cdsbackup.transport.feign;

import feign.Client;
import feign.hc5.ApacheHttp5Client;
import feign.http2client.Http2Client;
import feign.okhttp.OkHttpClient;
import java.net.http.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** The clients of others, made as the README says. */
final class Clients {

    private Clients() {}

    static Client okHttp() {
        return new OkHttpClient(new okhttp3.OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .build());
    }

    static Client apache() {
        return new ApacheHttp5Client(HttpClientBuilder.create()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build());
    }

    static Client jdkHttp() {
        return new Http2Client(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }
}
