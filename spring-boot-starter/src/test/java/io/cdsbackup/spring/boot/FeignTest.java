package io.cdsbackup.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Capability;
import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Request.Options;
import feign.RequestInterceptor;
import feign.Response;
import feign.micrometer.MeteredClient;
import feign.micrometer.MicrometerObservationCapability;
import io.cdsbackup.BackupClient;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.error.AdapterAmbiguousException;
import io.cdsbackup.error.AdapterMissingException;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.sandbox.Door;
import io.cdsbackup.sandbox.RecordedExchange;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.testkit.SandboxExtension;
import io.cdsbackup.transport.feign.FeignTransport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.openfeign.loadbalancer.FeignBlockingLoadBalancerClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

class FeignTest {

    private static final String MARK = "X-Mine";

    @RegisterExtension
    final SandboxExtension sandbox = SandboxExtension.withSampleDatabase().pooledClients();

    @TempDir
    private Path folder;

    private final Sender sender = new Sender();

    private ApplicationContextRunner application() {
        return Applications.calling(sandbox.cloud()).withPropertyValues("cds.backup.download.network=public");
    }

    private void download(BackupClient client) {
        client.download(SampleDatabase.INSTANCE, SampleDatabase.BACKUP, DownloadTarget.in(folder));
    }

    @Test
    void whoHasAddedFeignHasChosenIt() {
        application().run(context -> {
            assertThat(context.getBean(TransportProvider.class).name()).isEqualTo("feign");
            download(context.getBean(BackupClient.class));
        });
    }

    @Test
    void thePropertyMaySayOtherwise() {
        application()
                .withPropertyValues("cds.backup.transport=jdk")
                .run(context -> assertThat(context).doesNotHaveBean(TransportProvider.class));
    }

    @Test
    void theSystemPropertyOfTheLibrarySaysTheSame() {
        application()
                .withSystemProperties("cds.backup.transport=jdk")
                .run(context ->
                        assertThat(context).hasSingleBean(BackupClient.class).doesNotHaveBean(TransportProvider.class));
    }

    @Test
    void aTransportThatThereIsNotIsSaid() {
        application()
                .withPropertyValues("cds.backup.transport=pigeon")
                .run(context -> assertThat(
                                PropertiesTest.failure(context.getStartupFailure(), AdapterMissingException.class))
                        .hasMessageContaining("\"pigeon\""));
    }

    @Test
    void withoutFeignTheStartersOwnTransportIsUsed() {
        application()
                .withClassLoader(new FilteredClassLoader(FeignTransport.class, Feign.class))
                .withPropertyValues("cds.backup.transport=jdk")
                .run(context ->
                        assertThat(context).hasSingleBean(BackupClient.class).doesNotHaveBean(TransportProvider.class));
    }

    @Test
    void theApplicationsClientSends() {
        application().withBean(Client.class, () -> sender).run(context -> {
            download(context.getBean(BackupClient.class));

            assertThat(sender.sent).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void theBuildersInterceptorsMarkTheCallAndNotTheDownload() {
        application()
                .withUserConfiguration(MarkingBuilder.class)
                .withBean(Client.class, () -> sender)
                .run(context -> {
                    download(context.getBean(BackupClient.class));

                    assertThat(sandbox.cloud().exchanges(Door.API)).isNotEmpty().allMatch(FeignTest::isMarked);
                    assertThat(sandbox.cloud().exchanges(Door.PUBLIC))
                            .isNotEmpty()
                            .noneMatch(FeignTest::isMarked);
                    assertThat(sender.sent).hasSizeGreaterThanOrEqualTo(2);
                });
    }

    @Test
    void aLoadBalancersClientIsTakenOutOfIt() {
        Client balanced = new FeignBlockingLoadBalancerClient(sender, null, null, List.of());

        application().withBean(Client.class, () -> balanced).run(context -> {
            download(context.getBean(BackupClient.class));

            assertThat(sender.sent).isNotEmpty();
        });
    }

    @Test
    void aMeteredAndProxiedClientIsTakenOutOfAllAroundIt() {
        MeterRegistry meters = new SimpleMeterRegistry();
        Client metered = new FeignBlockingLoadBalancerClient(new MeteredClient(sender, meters), null, null, List.of());
        Client proxied = (Client) new ProxyFactory(metered).getProxy();

        application().withBean(Client.class, () -> proxied).run(context -> {
            download(context.getBean(BackupClient.class));

            assertThat(sender.sent).isNotEmpty();
            assertThat(meters.getMeters()).isEmpty();
        });
    }

    @Test
    void observationsOfTheBuildersCapabilitiesKnowNoSignature() {
        List<String> observed = new CopyOnWriteArrayList<>();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new Watching(observed));

        application()
                .withUserConfiguration(MarkingBuilder.class)
                .withBean(Capability.class, () -> new MicrometerObservationCapability(observations))
                .run(context -> {
                    download(context.getBean(BackupClient.class));

                    assertThat(observed).isNotEmpty().noneMatch(seen -> seen.contains("Signature"));
                });
    }

    @Test
    void aBuilderThatOthersUseAsWellIsRefused() {
        application()
                .withBean("shared", Feign.Builder.class, Feign::builder)
                .run(context -> assertThat(
                                PropertiesTest.failure(context.getStartupFailure(), InvalidSettingException.class))
                        .hasMessage(
                                "The bean \"shared\" is one Feign.Builder for all, and to build a client changes it")
                        .extracting(failed -> failed.hint().orElse(""))
                        .asString()
                        .contains("@Scope(\"prototype\")"));
    }

    @Test
    void ofSeveralClientsTheNameOrPrimarySettlesIt() {
        application()
                .withBean("one", Client.class, () -> new Client.Default(null, null))
                .withBean("other", Client.class, () -> new Client.Default(null, null))
                .run(context -> assertThat(
                                PropertiesTest.failure(context.getStartupFailure(), AdapterAmbiguousException.class))
                        .hasMessage("Several beans could make the Feign transport: one, other"));
        application()
                .withBean("one", Client.class, () -> new Client.Default(null, null))
                .withBean("cdsBackupFeignClient", Client.class, () -> sender)
                .run(context -> {
                    download(context.getBean(BackupClient.class));
                    assertThat(sender.sent).isNotEmpty();
                });
        application()
                .withBean("one", Client.class, () -> new Client.Default(null, null))
                .withBean("other", Client.class, () -> sender, definition -> definition.setPrimary(true))
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static boolean isMarked(RecordedExchange exchange) {
        return exchange.fields().first(MARK).isPresent();
    }

    /** Sends, and remembers where to. */
    private static final class Sender implements Client {
        private final List<String> sent = new CopyOnWriteArrayList<>();
        private final Client.Default wire = new Client.Default(null, null);

        @Override
        public Response execute(Request request, Options options) throws IOException {
            sent.add(request.httpMethod() + " " + request.url().replaceAll("\\?.*", ""));
            return wire.execute(request, options);
        }
    }

    private record Watching(List<String> observed) implements ObservationHandler<Observation.Context> {
        @Override
        public void onStop(Observation.Context context) {
            observed.add(context.getAllKeyValues() + " " + context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class MarkingBuilder {

        @Bean
        RequestInterceptor marking() {
            return template -> template.header(MARK, "yes");
        }

        @Bean
        @Scope("prototype")
        Feign.Builder builder(
                RequestInterceptor marking, org.springframework.beans.factory.ObjectProvider<Capability> capabilities) {
            Feign.Builder builder = Feign.builder().requestInterceptor(marking);
            capabilities.forEach(builder::addCapability);
            return builder;
        }
    }
}
