package io.cdsbackup;

import static io.cdsbackup.Answers.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.domain.Endpoint;
import io.cdsbackup.domain.Region;
import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.InvalidCredentialsException;
import io.cdsbackup.error.InvalidSettingException;
import io.cdsbackup.fake.ScriptedTransport;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.Profile;
import io.cdsbackup.port.ProfileSource;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where credentials and endpoint come from, and what becomes of what was made. */
class BackupClientBuilderTest {

    private static final Credentials KEY = Credentials.of("key-of-the-builder", "secret-for-tests");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final GivenTransports transports = new GivenTransports(transport, new FixedFile());
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> profilesAskedFor = new ArrayList<>();

    private BackupClientBuilder builder() {
        return BackupClient.builder()
                .environment(Environment.of(variables))
                .profileSource(new ProfileSource() {
                    @Override
                    public Optional<Profile> find(String name, Environment environment) {
                        profilesAskedFor.add(name);
                        Credentials credentials = Credentials.of("key-of-" + name, "secret-for-tests");
                        return name.equals("absent")
                                ? Optional.empty()
                                : Optional.of(new Profile(
                                        name, () -> credentials, null, "https://" + name + ".example/mysql"));
                    }

                    @Override
                    public String location(Environment environment) {
                        return "memory";
                    }
                })
                .transport(transports)
                .jsonCodec(new TestJson())
                .backupStore(new FixedShelf());
    }

    private void setEnvironment() {
        variables.put("CDS_SECRET_ID", "key-of-environment");
        variables.put("CDS_SECRET_KEY", "secret-for-tests");
        variables.put("CDS_ENDPOINT", "https://environment.example/mysql");
    }

    /** Which key calls which host. */
    private String asks(BackupClientBuilder builder) {
        transport.answer(200, Answers.NO_BACKUPS);
        try (BackupClient client = builder.build()) {
            client.listBackups(SERVER);
        }
        return transport.query(0).get("AccessKeyId") + " at "
                + transport.requests().get(0).uri().getHost();
    }

    @Test
    void a_decorator_is_put_around_the_transport_that_is_chosen_once_for_each_client() {
        setEnvironment();
        List<TransportProvider> given = new ArrayList<>();
        BackupClientBuilder builder = builder().transportDecorator(provider -> {
            given.add(provider);
            return new GivenTransports(transport, new FixedFile());
        });
        transport.answer(200, Answers.NO_BACKUPS);

        builder.transport(provider("never to be asked"));
        try (BackupClient client = builder.build()) {
            client.listBackups(SERVER);
        }

        assertThat(given).hasSize(1).extracting(TransportProvider::name).containsExactly("never to be asked");
        assertThat(transport.requests()).hasSize(1);
    }

    private static TransportProvider provider(String name) {
        return new TransportProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Transport transport(TransportSettings settings) {
                throw new AssertionError(name);
            }

            @Override
            public DownloadTransport downloads(TransportSettings settings) {
                throw new AssertionError(name);
            }
        };
    }

    @Test
    void the_builders_credentials_and_endpoint_come_before_all_others() {
        setEnvironment();

        assertThat(asks(builder().credentials(KEY).endpoint(Endpoint.of("https://builder.example/mysql"))))
                .isEqualTo("key-of-the-builder at builder.example");
        assertThat(profilesAskedFor).isEmpty();
    }

    @Test
    void the_endpoint_or_region_set_last_is_the_one() {
        assertThat(asks(builder()
                        .credentials(KEY)
                        .endpoint(Endpoint.of("https://builder.example/mysql"))
                        .region(Region.ASIA)))
                .isEqualTo("key-of-the-builder at cdsapi-asia.capitalonline.net");
    }

    @Test
    void a_named_profile_comes_before_the_environment_and_is_asked_for_once() {
        setEnvironment();

        assertThat(asks(builder().profile("prod"))).isEqualTo("key-of-prod at prod.example");
        assertThat(profilesAskedFor).containsExactly("prod");
    }

    @Test
    void the_environment_comes_before_the_default_profile() {
        setEnvironment();

        assertThat(asks(builder())).isEqualTo("key-of-environment at environment.example");
        assertThat(profilesAskedFor).isEmpty();
    }

    @Test
    void the_default_profile_gives_both_and_is_asked_for_once() {
        assertThat(asks(builder())).isEqualTo("key-of-default at default.example");
        assertThat(profilesAskedFor).containsExactly("default");
    }

    @Test
    void the_default_profiles_endpoint_goes_with_nobody_elses_credentials() {
        assertThat(asks(builder().credentials(KEY))).isEqualTo("key-of-the-builder at cdsapi.capitalonline.net");
    }

    @Test
    void a_named_profiles_endpoint_goes_with_the_builders_credentials() {
        assertThat(asks(builder().credentials(KEY).profile("prod"))).isEqualTo("key-of-the-builder at prod.example");
    }

    @Test
    void a_named_profile_that_is_not_there_is_an_error_and_nothing_is_made() {
        setEnvironment();

        assertThatThrownBy(builder().profile("absent")::build).isInstanceOf(CredentialsNotFoundException.class);
        assertThatThrownBy(
                        builder().profile("absent").credentials(KEY).endpoint(Endpoint.of("https://cds.example/mysql"))
                                ::build)
                .isInstanceOf(CredentialsNotFoundException.class);
        assertThat(transports.settings()).isEmpty();
    }

    @Test
    void half_a_pair_in_the_environment_is_an_error_and_nothing_is_made() {
        variables.put("CDS_SECRET_ID", "key-of-environment");

        assertThatThrownBy(builder()::build)
                .isInstanceOf(InvalidCredentialsException.class)
                .hasMessage("The environment has CDS_SECRET_ID but not CDS_SECRET_KEY");
        assertThat(transports.settings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"CDS_REGION,moon", "CDS_ENDPOINT,ftp://cds.example/mysql", "CDS_API_HOST,not a host"})
    void a_setting_that_cannot_be_used_is_an_error_that_names_it_and_nothing_is_made(String variable, String value) {
        variables.put(variable, value);

        assertThatThrownBy(builder()::build)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(variable);
        assertThat(transports.settings()).isEmpty();
    }

    @Test
    void what_was_made_is_closed_if_the_second_transport_cannot_be_made() {
        InvalidSettingException failure = new InvalidSettingException(ErrorDetail.of("No such proxy"));
        transports.failingForDownloads(failure);

        assertThatThrownBy(builder().credentials(KEY)::build).isSameAs(failure);

        assertThat(transport.isClosed()).isTrue();
    }

    @Test
    void building_twice_makes_two_clients_that_live_and_die_alone() {
        ScriptedTransport second = new ScriptedTransport().answer(200, Answers.NO_BACKUPS);
        transports.then(second, new FixedFile());
        BackupClientBuilder builder = builder().credentials(KEY);

        BackupClient one = builder.build();
        BackupClient two = builder.credentials(Credentials.of("other-key", "secret-for-tests"))
                .build();
        one.close();

        assertThat(transport.isClosed()).isTrue();
        assertThat(second.isClosed()).isFalse();
        assertThat(two.listBackups(SERVER)).isEmpty();
        assertThat(second.query(0)).containsEntry("AccessKeyId", "other-key");
        two.close();
    }

    @Test
    void what_the_builder_is_told_after_building_does_not_reach_the_client() {
        transport.answer(200, Answers.NO_BACKUPS);
        BackupClientBuilder builder = builder().credentials(KEY);

        try (BackupClient client = builder.build()) {
            builder.credentials(Credentials.of("other-key", "secret-for-tests")).region(Region.US);
            client.listBackups(SERVER);
        }

        assertThat(transport.query(0)).containsEntry("AccessKeyId", "key-of-the-builder");
        assertThat(transport.requests().get(0).uri()).hasHost("cdsapi.capitalonline.net");
    }

    @Test
    void each_client_asks_for_its_profile_afresh() {
        transports.then(new ScriptedTransport(), new FixedFile());
        BackupClientBuilder builder = builder().profile("prod");

        builder.build().close();
        builder.build().close();

        assertThat(profilesAskedFor).containsExactly("prod", "prod");
    }
}
