package io.cdsbackup;

import static io.cdsbackup.Answers.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.Credentials;
import io.cdsbackup.error.AdapterAmbiguousException;
import io.cdsbackup.error.AdapterMissingException;
import io.cdsbackup.error.CredentialsNotFoundException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.StorageFailedException;
import io.cdsbackup.fake.LoaderOf;
import io.cdsbackup.fake.ScriptedTransport;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.DownloadTransport;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.Profile;
import io.cdsbackup.port.ProfileSource;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredContent;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportProvider;
import io.cdsbackup.port.TransportSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the builder is not given, it finds. */
class FoundOnTheClassPathTest {

    private static final String PROPERTY = "cds.backup.transport";
    private static final List<String> MADE = new ArrayList<>();

    private LoaderOf classPath;

    @BeforeEach
    void fillTheClassPath(@TempDir Path folder) {
        MADE.clear();
        classPath = new LoaderOf(folder, FoundOnTheClassPathTest.class.getClassLoader())
                .listing(JsonCodec.class, TestJson.class)
                .listing(BackupStore.class, Store.class)
                .listing(ProfileSource.class, Profiles.class)
                .listing(TransportProvider.class, Red.class);
    }

    @AfterEach
    void clearTheProperty() {
        System.clearProperty(PROPERTY);
    }

    private String made(BackupClientBuilder builder) {
        classPath.during(builder::build).close();
        assertThat(MADE).hasSize(1);
        return MADE.get(0);
    }

    private static BackupClientBuilder builder() {
        return BackupClient.builder().environment(Environment.of(Map.of()));
    }

    @Test
    void with_one_of_each_there_nothing_need_be_given() {
        try (BackupClient client = classPath.during(builder()::build)) {
            assertThat(client.listBackups(SERVER)).isEmpty();
        }
        assertThat(MADE).containsExactly("red");
    }

    @Test
    void a_verifier_finds_its_store_and_its_codec_and_needs_no_more() {
        assertThatThrownBy(() -> classPath.during(BackupVerifier::create).verify(Path.of("/backups/night.sql")))
                .isInstanceOf(StorageFailedException.class)
                .hasMessage("Nothing is stored here");
        assertThat(MADE).isEmpty();
    }

    @Test
    void the_property_chooses_between_two_transports() {
        classPath.listing(TransportProvider.class, Red.class, Blue.class);
        System.setProperty(PROPERTY, "blue");

        assertThat(made(builder())).isEqualTo("blue");
    }

    @Test
    void the_builders_name_comes_before_the_property() {
        classPath.listing(TransportProvider.class, Red.class, Blue.class);
        System.setProperty(PROPERTY, "blue");

        assertThat(made(builder().transport("red"))).isEqualTo("red");
    }

    @Test
    void the_builders_own_transport_comes_before_everything() {
        System.setProperty(PROPERTY, "green");

        assertThat(made(builder().transport("red").transport(new Blue()))).isEqualTo("blue");
    }

    @Test
    void a_property_that_matches_none_is_an_error_though_one_is_there() {
        System.setProperty(PROPERTY, "green");

        assertThatThrownBy(() -> classPath.during(builder()::build))
                .isInstanceOf(AdapterMissingException.class)
                .hasMessageContaining("cds.backup.transport=green");
        assertThat(MADE).isEmpty();
    }

    @Test
    void two_transports_and_no_choice_are_an_error() {
        classPath.listing(TransportProvider.class, Red.class, Blue.class);

        assertThatThrownBy(() -> classPath.during(builder()::build))
                .isInstanceOf(AdapterAmbiguousException.class)
                .hasMessage("Several transports are on the class path: blue, red");
    }

    @Test
    void what_a_user_must_set_right_comes_before_what_a_programmer_must(@TempDir Path empty) {
        LoaderOf nothing = new LoaderOf(empty, FoundOnTheClassPathTest.class.getClassLoader());

        assertThatThrownBy(() -> nothing.during(builder()::build)).isInstanceOf(CredentialsNotFoundException.class);
        assertThatThrownBy(() ->
                        nothing.during(builder().credentials(Credentials.of("AKEXAMPLE", "secret-for-tests"))::build))
                .isInstanceOf(AdapterMissingException.class);
    }

    public abstract static class Colour implements TransportProvider {
        private final String name;

        private Colour(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Transport transport(TransportSettings settings) {
            MADE.add(name);
            return new ScriptedTransport().answer(200, Answers.NO_BACKUPS);
        }

        @Override
        public DownloadTransport downloads(TransportSettings settings) {
            return new FixedFile();
        }
    }

    public static final class Red extends Colour {
        public Red() {
            super("red");
        }
    }

    public static final class Blue extends Colour {
        public Blue() {
            super("blue");
        }
    }

    public static final class Store implements BackupStore {
        @Override
        public StoreSession open(StoreTarget target) {
            throw new AssertionError("Nothing is stored here");
        }

        @Override
        public StoredContent read(Path file) {
            throw new StorageFailedException(ErrorDetail.of("Nothing is stored here"));
        }
    }

    public static final class Profiles implements ProfileSource {
        @Override
        public Optional<Profile> find(String name, Environment environment) {
            Credentials credentials = Credentials.of("AKEXAMPLE", "secret-for-tests");
            return Optional.of(new Profile(name, () -> credentials, null, null));
        }

        @Override
        public String location(Environment environment) {
            return "memory";
        }
    }
}
