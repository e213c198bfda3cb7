package io.cdsbackup.spring.boot;

import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidCredentialsException;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.TransportSettings;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;

/** Puts the properties that say whom to call, and how, into a builder. */
final class ClientSettings {

    private final CdsBackupProperties properties;
    private final ObjectProvider<SslBundles> bundles;

    ClientSettings(CdsBackupProperties properties, ObjectProvider<SslBundles> bundles) {
        this.properties = properties;
        this.bundles = bundles;
    }

    void applyTo(BackupClientBuilder builder) {
        credentials(builder);
        endpoint(builder);
        String transport = properties.transport();
        if (transport != null && Setting.isSet(transport)) {
            builder.transport(transport.strip());
        }
        builder.transportSettings(transportSettings());
        CdsBackupProperties.Retry retry = properties.retry();
        builder.retryPolicy(Setting.of(
                "retry",
                () -> new RetryPolicy(retry.attempts(), retry.firstBackoff(), retry.longestBackoff(), retry.budget())));
    }

    private void credentials(BackupClientBuilder builder) {
        String profile = properties.profile();
        if (profile != null && Setting.isSet(profile)) {
            builder.profile(profile.strip());
        }
        String id = properties.credentials().secretId();
        String key = properties.credentials().secretKey();
        if (!Setting.isSet(id) && !Setting.isSet(key)) {
            return;
        }
        if (!Setting.isSet(id) || !Setting.isSet(key)) {
            String missing = Setting.name(Setting.isSet(id) ? "credentials.secret-key" : "credentials.secret-id");
            String there = Setting.name(Setting.isSet(id) ? "credentials.secret-id" : "credentials.secret-key");
            throw new InvalidCredentialsException(
                    ErrorDetail.of("The property " + there + " is set, but " + missing + " is not")
                            .withHint("Set both, or neither: then the environment and the profiles are looked at."));
        }
        builder.credentials(Setting.of(
                "credentials", () -> Credentials.of(Objects.requireNonNull(id), Objects.requireNonNull(key))));
    }

    private void endpoint(BackupClientBuilder builder) {
        String endpoint = properties.endpoint();
        if (endpoint == null || !Setting.isSet(endpoint)) {
            if (properties.region() != null) {
                builder.region(properties.region());
            }
            return;
        }
        if (properties.region() != null) {
            throw new InvalidSettingException(
                    ErrorDetail.of("Both " + Setting.name("region") + " and " + Setting.name("endpoint") + " are set")
                            .withHint("Set one of them: a region stands for its endpoint."));
        }
        builder.endpoint(Setting.of("endpoint", () -> Endpoint.of(endpoint)));
    }

    private TransportSettings transportSettings() {
        return Setting.of(
                        "connect-timeout",
                        () -> TransportSettings.defaults().withConnectTimeout(properties.connectTimeout()))
                .withSslContext(sslContext())
                .withProxy(proxy());
    }

    private @Nullable SSLContext sslContext() {
        String name = properties.sslBundle();
        if (name == null || !Setting.isSet(name)) {
            return null;
        }
        SslBundles known = bundles.getIfAvailable();
        if (known == null) {
            throw new InvalidSettingException(ErrorDetail.of(
                            "The property " + Setting.name("ssl-bundle") + " is set, but there are no SSL bundles")
                    .withHint("Let Spring Boot's SslAutoConfiguration take part, or make a bean of SslBundles."));
        }
        try {
            return known.getBundle(name.strip()).createSslContext();
        } catch (NoSuchSslBundleException unknown) {
            throw new InvalidSettingException(
                    ErrorDetail.of("There is no SSL bundle of the name that " + Setting.name("ssl-bundle") + " gives")
                            .withHint("Describe it under spring.ssl.bundle.pem or spring.ssl.bundle.jks."),
                    unknown);
        }
    }

    private @Nullable ProxySettings proxy() {
        CdsBackupProperties.Proxy proxy = properties.proxy();
        if (proxy == null || !Setting.isSet(proxy.host())) {
            return null;
        }
        ProxySettings settings = Setting.of("proxy", () -> ProxySettings.of(proxy.host(), proxy.port()))
                .withBypass(proxy.bypass());
        String user = proxy.username();
        String password = proxy.password();
        if (!Setting.isSet(user) && !Setting.isSet(password)) {
            return settings;
        }
        if (user == null || password == null || !Setting.isSet(user)) {
            throw new InvalidSettingException(ErrorDetail.of("Of " + Setting.name("proxy.username") + " and "
                            + Setting.name("proxy.password") + " only one is set")
                    .withHint("Set both, or neither."));
        }
        return settings.withUser(user, password);
    }
}
