package io.cdsbackup.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.error.AdapterAmbiguousException;
import io.cdsbackup.error.AdapterMissingException;
import io.cdsbackup.error.BackupException;
import io.cdsbackup.fake.LoaderOf;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.Environment;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonValue;
import io.cdsbackup.port.Profile;
import io.cdsbackup.port.ProfileSource;
import io.cdsbackup.port.StoreSession;
import io.cdsbackup.port.StoreTarget;
import io.cdsbackup.port.StoredContent;
import io.cdsbackup.port.TransportProvider;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdaptersTest {

    private LoaderOf classPath;

    @BeforeEach
    void startWithAnEmptyClassPath(@TempDir Path folder) {
        classPath = new LoaderOf(folder, AdaptersTest.class.getClassLoader());
    }

    @Test
    void the_only_one_of_each_port_is_taken() {
        classPath
                .listing(JsonCodec.class, TestJson.class)
                .listing(BackupStore.class, NoStore.class)
                .listing(ProfileSource.class, NoProfiles.class)
                .listing(TransportProvider.class, NamedTransports.Red.class);

        assertThat(classPath.during(Adapters::jsonCodec)).isInstanceOf(TestJson.class);
        assertThat(classPath.during(Adapters::backupStore)).isInstanceOf(NoStore.class);
        assertThat(classPath.during(Adapters::profileSource)).containsInstanceOf(NoProfiles.class);
        assertThat(classPath.during(Adapters::transports)).singleElement().isInstanceOf(NamedTransports.Red.class);
    }

    @Test
    void no_codec_is_an_error_that_names_the_artifact_and_the_setter() {
        assertFails(
                AdapterMissingException.class,
                Adapters::jsonCodec,
                "No adapter of JsonCodec is on the class path",
                "Add the dependency io.cdsbackup:cds-backup-codec-jackson, or give one to"
                        + " BackupClient.builder().jsonCodec(...).");
    }

    @Test
    void no_store_is_an_error_that_names_the_artifact_and_the_setter() {
        assertFails(
                AdapterMissingException.class,
                Adapters::backupStore,
                "No adapter of BackupStore is on the class path",
                "Add the dependency io.cdsbackup:cds-backup-local-files, or give one to"
                        + " BackupClient.builder().backupStore(...).");
    }

    @Test
    void no_source_of_profiles_and_no_transport_are_no_errors_here() {
        assertThat(classPath.during(Adapters::profileSource)).isEmpty();
        assertThat(classPath.during(Adapters::transports)).isEmpty();
    }

    @Test
    void two_codecs_are_an_error_that_lists_their_classes_and_names_the_setter() {
        classPath.listing(JsonCodec.class, TestJson.class, OtherJson.class);

        assertFails(
                AdapterAmbiguousException.class,
                Adapters::jsonCodec,
                "Several adapters of JsonCodec are on the class path: io.cdsbackup.fake.TestJson,"
                        + " io.cdsbackup.internal.discovery.AdaptersTest$OtherJson",
                "Leave one, or give one to BackupClient.builder().jsonCodec(...).");
    }

    @Test
    void two_stores_are_an_error() {
        classPath.listing(BackupStore.class, NoStore.class, OtherStore.class);

        assertFails(
                AdapterAmbiguousException.class,
                Adapters::backupStore,
                "Several adapters of BackupStore are on the class path: " + NoStore.class.getName() + ", "
                        + OtherStore.class.getName(),
                "Leave one, or give one to BackupClient.builder().backupStore(...).");
    }

    @Test
    void two_sources_of_profiles_are_an_error() {
        classPath.listing(ProfileSource.class, NoProfiles.class, OtherProfiles.class);

        assertFails(
                AdapterAmbiguousException.class,
                Adapters::profileSource,
                "Several adapters of ProfileSource are on the class path: " + NoProfiles.class.getName() + ", "
                        + OtherProfiles.class.getName(),
                "Leave one, or give one to BackupClient.builder().profileSource(...).");
    }

    private void assertFails(Class<? extends BackupException> type, Supplier<?> search, String message, String hint) {
        assertThatThrownBy(() -> classPath.during(search))
                .isInstanceOf(type)
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        BackupException.class,
                        failure -> assertThat(failure.hint()).contains(hint));
    }

    public static final class OtherJson implements JsonCodec {
        private final TestJson json = new TestJson();

        @Override
        public JsonValue decode(byte[] utf8, JsonLimits limits) {
            return json.decode(utf8, limits);
        }

        @Override
        public byte[] encode(JsonValue value) {
            return json.encode(value);
        }
    }

    public static final class NoStore implements BackupStore {
        @Override
        public StoreSession open(StoreTarget target) {
            throw new AssertionError("Nothing is stored here");
        }

        @Override
        public StoredContent read(Path file) {
            throw new AssertionError("Nothing is stored here");
        }
    }

    public static final class OtherStore implements BackupStore {
        @Override
        public StoreSession open(StoreTarget target) {
            throw new AssertionError("Nothing is stored here");
        }

        @Override
        public StoredContent read(Path file) {
            throw new AssertionError("Nothing is stored here");
        }
    }

    public static final class NoProfiles implements ProfileSource {
        @Override
        public Optional<Profile> find(String name, Environment environment) {
            return Optional.empty();
        }

        @Override
        public String location(Environment environment) {
            return "nowhere";
        }
    }

    public static final class OtherProfiles implements ProfileSource {
        @Override
        public Optional<Profile> find(String name, Environment environment) {
            return Optional.empty();
        }

        @Override
        public String location(Environment environment) {
            return "nowhere else";
        }
    }
}
