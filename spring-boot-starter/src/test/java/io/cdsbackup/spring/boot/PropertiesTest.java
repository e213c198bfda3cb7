package io.cdsbackup.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.domain.DownloadOptions;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.NetworkChoice;
import io.cdsbackup.domain.OnChange;
import io.cdsbackup.domain.Region;
import io.cdsbackup.domain.RetryPolicy;
import io.cdsbackup.domain.SizeCheck;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.error.InvalidCredentialsException;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.ProxySettings;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PropertiesTest {

    private final RecordingTransport fake = new RecordingTransport();

    private ApplicationContextRunner application() {
        return Applications.withCredentials().withBean(TransportProvider.class, () -> fake);
    }

    private static CdsBackupProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("cds.backup", CdsBackupProperties.class);
    }

    @Test
    void whatIsNotSetIsAsInTheLibrary() {
        CdsBackupProperties properties = bound(Map.of());

        assertThat(new DownloadSettings(properties.download()).options()).isEqualTo(DownloadOptions.defaults());
        assertThat(properties.download().maxConnections()).isEqualTo(DownloadOptions.MOST_CONNECTIONS);
        assertThat(properties.download().maxRate().toBytes()).isZero();
        assertThat(properties.connectTimeout())
                .isEqualTo(TransportSettings.defaults().connectTimeout());
        CdsBackupProperties.Retry retry = properties.retry();
        assertThat(new RetryPolicy(retry.attempts(), retry.firstBackoff(), retry.longestBackoff(), retry.budget()))
                .isEqualTo(RetryPolicy.defaults());
    }

    @Test
    void everyPropertyOfADownloadIsHeeded() {
        application()
                .withPropertyValues(
                        "cds.backup.download.network=intranet",
                        "cds.backup.download.allow-plain-http=true",
                        "cds.backup.download.size-check=warn",
                        "cds.backup.download.stall-timeout=5s",
                        "cds.backup.download.connections=3",
                        "cds.backup.download.part-size=8MB",
                        "cds.backup.download.resume=false",
                        "cds.backup.download.on-change=restart",
                        "cds.backup.download.recheck=true",
                        "cds.backup.download.max-rate=10MB",
                        "cds.backup.download.max-connections=2")
                .run(context -> assertThat(context.getBean(DownloadOptions.class))
                        .isEqualTo(new DownloadOptions(
                                NetworkChoice.INTRANET,
                                true,
                                SizeCheck.WARN,
                                Duration.ofSeconds(5),
                                3,
                                8 << 20,
                                false,
                                OnChange.RESTART,
                                true)));
    }

    @Test
    void aSwitchedOffSizeCheckMayBeWrittenAsInYaml() {
        assertThat(bound(Map.of("cds.backup.download.size-check", "off"))
                        .download()
                        .sizeCheck())
                .isEqualTo(SizeCheck.OFF);
    }

    @Test
    void timeoutAndProxyReachTheTransport() {
        application()
                .withPropertyValues(
                        "cds.backup.connect-timeout=3s",
                        "cds.backup.proxy.host=proxy.example",
                        "cds.backup.proxy.port=3128",
                        "cds.backup.proxy.username=u",
                        "cds.backup.proxy.password=p",
                        "cds.backup.proxy.bypass=.inside.example,localhost")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(fake.settings().connectTimeout()).isEqualTo(Duration.ofSeconds(3));
                    ProxySettings proxy = fake.settings().proxy();
                    assertThat(proxy.toString()).isEqualTo("proxy proxy.example:3128");
                    assertThat(proxy.user()).hasValue("u");
                    assertThat(proxy.password()).hasValue("p");
                    assertThat(proxy.bypasses("a.inside.example")).isTrue();
                });
    }

    @Test
    void anSslBundleOfSpringBootsSaysWhomToTrust() {
        application()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withPropertyValues(
                        "cds.backup.ssl-bundle=company",
                        "spring.ssl.bundle.pem.company.truststore.certificate=classpath:certificate.pem")
                .run(context -> assertThat(fake.settings().sslContext()).isNotNull());
    }

    @Test
    void theRegionSaysWhereTheCallGoes() {
        fake.model().onAction("DescribeBackups").answer(200, "{}");
        application().withPropertyValues("cds.backup.region=asia").run(context -> {
            assertThat(context.getBean(CdsBackupProperties.class).region()).isEqualTo(Region.ASIA);
            assertThat(context).hasSingleBean(BackupClient.class);
        });
    }

    @Test
    void noTextFormShowsASecret() {
        CdsBackupProperties properties = bound(Map.of(
                "cds.backup.credentials.secret-id", "AK-hidden",
                "cds.backup.credentials.secret-key", "SK-hidden",
                "cds.backup.proxy.host", "proxy.example",
                "cds.backup.proxy.port", "3128",
                "cds.backup.proxy.username", "U-hidden",
                "cds.backup.proxy.password", "P-hidden"));

        assertThat(properties.toString()).contains("proxy.example").doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cds.backup.region=us,cds.backup.endpoint=https://cds.example/mysql | Both cds.backup.region and cds.backup.endpoint are set",
                "cds.backup.endpoint=http://user:hidden@cds.example | The property cds.backup.endpoint cannot be used: The endpoint must not hold a user name or password",
                "cds.backup.endpoint=hid den | The property cds.backup.endpoint cannot be used: The endpoint is not a URL",
                "cds.backup.connect-timeout=0s | The property cds.backup.connect-timeout cannot be used: The connect timeout must be longer than nothing",
                "cds.backup.retry.attempts=0 | The property cds.backup.retry cannot be used: A retry policy needs an attempt, and no negative duration",
                "cds.backup.download.part-size=1KB | The property cds.backup.download cannot be used: A part must have at least 65536 bytes",
                "cds.backup.download.max-connections=0 | The property cds.backup.download.max-connections cannot be used: A download needs a connection",
                "cds.backup.proxy.host=proxy.example | The property cds.backup.proxy cannot be used: A proxy needs a host, and a port from 1 to 65535",
                "cds.backup.proxy.host=proxy.example,cds.backup.proxy.port=1,cds.backup.proxy.password=hidden | Of cds.backup.proxy.username and cds.backup.proxy.password only one is set",
                "cds.backup.ssl-bundle=company | The property cds.backup.ssl-bundle is set, but there are no SSL bundles"
            })
    void aWrongPropertyIsNamed(String properties, String message) {
        application()
                .withPropertyValues(properties.split(","))
                .run(context -> assertThat(failure(context.getStartupFailure(), InvalidSettingException.class))
                        .hasMessage(message)
                        .extracting(failed -> failed.hint().orElse(""))
                        .asString()
                        .isNotEmpty()
                        .doesNotContain("hidden"));
    }

    @Test
    void anSslBundleThatThereIsNotIsSaid() {
        application()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withPropertyValues("cds.backup.ssl-bundle=company")
                .run(context -> assertThat(failure(context.getStartupFailure(), InvalidSettingException.class))
                        .hasMessage("There is no SSL bundle of the name that cds.backup.ssl-bundle gives"));
    }

    @Test
    void aBundleThatCannotBeMadeIsNotBlamedOnAnotherProperty() {
        application()
                .withBean(SslBundles.class, () -> new DefaultSslBundleRegistry() {
                    @Override
                    public SslBundle getBundle(String name) {
                        throw new IllegalArgumentException("The certificate is none");
                    }
                })
                .withPropertyValues("cds.backup.ssl-bundle=company")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(IllegalArgumentException.class)
                        .hasRootCauseMessage("The certificate is none")
                        .hasMessageNotContaining("connect-timeout"));
    }

    @ParameterizedTest
    @CsvSource({"secret-id,secret-key", "secret-key,secret-id"})
    void halfAPairOfKeysIsAnError(String set, String missing) {
        Applications.bare()
                .withBean(TransportProvider.class, () -> fake)
                .withPropertyValues("cds.backup.credentials." + set + "=hidden")
                .run(context -> assertThat(failure(context.getStartupFailure(), InvalidCredentialsException.class))
                        .hasMessage("The property cds.backup.credentials." + set
                                + " is set, but cds.backup.credentials." + missing + " is not"));
    }

    @Test
    void emptyKeysAreNoneSoThatTheChainIsLookedAt() {
        Applications.bare()
                .withBean(
                        "variables",
                        io.cdsbackup.port.Environment.class,
                        () -> io.cdsbackup.port.Environment.of(
                                Map.of("CDS_SECRET_ID", "AKEXAMPLE", "CDS_SECRET_KEY", "secret-for-tests")),
                        definition -> definition.setPrimary(true))
                .withBean(TransportProvider.class, () -> fake)
                .withPropertyValues("cds.backup.credentials.secret-id=", "cds.backup.credentials.secret-key=")
                .run(context -> {
                    fake.model().instance("i-1");
                    assertThat(context.getBean(BackupClient.class).listBackups(InstanceUuid.of("i-1")))
                            .isEmpty();
                });
    }

    static <E extends BackupException> E failure(Throwable thrown, Class<E> type) {
        Throwable at = thrown;
        while (at != null && !type.isInstance(at)) {
            at = at.getCause();
        }
        assertThat(at).as("the cause of %s", thrown).isInstanceOf(type);
        return type.cast(at);
    }
}
