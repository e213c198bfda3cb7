package io.cdsbackup.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.BackupClient;
import io.cdsbackup.BackupClientBuilder;
import io.cdsbackup.BackupVerifier;
import io.cdsbackup.DownloadTarget;
import io.cdsbackup.DownloadedBackup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.CredentialsProvider;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.sandbox.SampleDatabase;
import io.cdsbackup.testkit.InMemoryStore;
import io.cdsbackup.testkit.SandboxExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

class ClientTest {

    private static final InstanceUuid INSTANCE = InstanceUuid.of("i-1");
    private static final BackupId BACKUP = BackupId.of("b-1");
    private static final byte[] CONTENT = "CREATE TABLE t (i INT);\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @RegisterExtension
    static final SandboxExtension sandbox = SandboxExtension.withSampleDatabase();

    private final RecordingTransport fake = new RecordingTransport();

    @Test
    void downloadsFromTheEndpointOfThePropertiesWithTheirCredentials(@TempDir Path folder) {
        Applications.calling(sandbox.cloud())
                .withPropertyValues("cds.backup.transport=jdk", "cds.backup.download.network=public")
                .run(context -> {
                    DownloadedBackup backup = context.getBean(BackupClient.class)
                            .download(SampleDatabase.INSTANCE, SampleDatabase.BACKUP, DownloadTarget.in(folder));

                    assertThat(context.getBean(BackupVerifier.class)
                                    .verify(backup.file())
                                    .file())
                            .isEqualTo(backup.file());
                });
    }

    @Test
    void aTestSwapsInTheFakeByABean() {
        fake.model().instance("i-1").backup("b-1", CONTENT);

        Applications.withCredentials()
                .withBean(TransportProvider.class, () -> fake)
                .run(context -> assertThat(context.getBean(BackupClient.class).listBackups(INSTANCE))
                        .hasSize(1));
    }

    @Test
    void usesTheApplicationsOwnPorts() {
        fake.model().instance("i-1").backup("b-1", CONTENT);
        InMemoryStore store = InMemoryStore.create();
        List<String> asked = new ArrayList<>();

        Applications.bare()
                .withBean(TransportProvider.class, () -> fake)
                .withBean(BackupStore.class, () -> store)
                .withBean(CredentialsProvider.class, () -> () -> {
                    asked.add("credentials");
                    return Credentials.of(Applications.ID, Applications.KEY);
                })
                .run(context -> {
                    DownloadedBackup backup = context.getBean(BackupClient.class)
                            .download(INSTANCE, BACKUP, DownloadTarget.in(Path.of("/backups")));

                    assertThat(store.content(backup.file())).hasValue(CONTENT);
                    assertThat(context.getBean(BackupVerifier.class)
                                    .verify(backup.file())
                                    .size()
                                    .bytes())
                            .isEqualTo(CONTENT.length);
                    assertThat(asked).isNotEmpty();
                });
    }

    @Test
    void theClientIsClosedWithTheApplication() {
        Applications.withCredentials()
                .withBean(TransportProvider.class, () -> fake)
                .run(context -> assertThat(fake.isClosed()).isFalse());

        assertThat(fake.isClosed()).isTrue();
    }

    @Test
    void givesWayToTheApplicationsOwnClient() {
        BackupClient own = BackupClient.builder()
                .credentials(Credentials.of(Applications.ID, Applications.KEY))
                .transport(fake)
                .build();

        Applications.bare()
                .withBean("mine", BackupClient.class, () -> own)
                .run(context -> assertThat(context).getBean(BackupClient.class).isSameAs(own));
    }

    @Test
    void eachBuilderIsANewOne() {
        Applications.withCredentials()
                .withBean(TransportProvider.class, () -> fake)
                .run(context -> assertThat(context.getBean(BackupClientBuilder.class))
                        .isNotSameAs(context.getBean(BackupClientBuilder.class)));
    }

    @Test
    void customizersComeLastAndInOrder() {
        Applications.withCredentials()
                .withUserConfiguration(TwoCustomizers.class)
                .withBean(RecordingTransport.class, () -> fake)
                .run(context -> {
                    assertThat(context.getBean(TwoCustomizers.class).called).containsExactly("first", "second");
                    assertThat(fake.settings()).isNotNull();
                });
    }

    @Test
    void makesNothingWhereItIsSwitchedOff() {
        Applications.bare().withPropertyValues("cds.backup.enabled=false").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context).doesNotHaveBean(BackupClient.class);
            assertThat(context).doesNotHaveBean(BackupVerifier.class);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoCustomizers {

        final List<String> called = new ArrayList<>();

        @Bean
        @Order(2)
        BackupClientBuilderCustomizer second() {
            return builder -> called.add("second");
        }

        @Bean
        @Order(1)
        BackupClientBuilderCustomizer first() {
            return builder -> called.add("first");
        }
    }
}
