package io.cdsbackup.internal.discovery;

import io.cdsbackup.error.AdapterAmbiguousException;
import io.cdsbackup.error.AdapterMissingException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.BackupStore;
import io.cdsbackup.port.JsonCodec;
import io.cdsbackup.port.ProfileSource;
import io.cdsbackup.port.TransportProvider;
import java.util.List;
import java.util.Optional;

/** The adapters that can be found. */
public final class Adapters {

    private Adapters() {}

    /**
     * All transports.
     *
     * @return one of each class
     */
    public static List<TransportProvider> transports() {
        return Services.of(TransportProvider.class, TransportProvider::name);
    }

    /**
     * The one codec.
     *
     * @return the codec
     * @throws AdapterMissingException if there is none
     * @throws AdapterAmbiguousException if there are several
     */
    public static JsonCodec jsonCodec() {
        return single(Services.of(JsonCodec.class, Adapters::className), "JsonCodec", "jsonCodec")
                .orElseThrow(() -> missing("JsonCodec", "io.cdsbackup:cds-backup-codec-jackson", "jsonCodec"));
    }

    /**
     * The one store.
     *
     * @return the store
     * @throws AdapterMissingException if there is none
     * @throws AdapterAmbiguousException if there are several
     */
    public static BackupStore backupStore() {
        return single(Services.of(BackupStore.class, Adapters::className), "BackupStore", "backupStore")
                .orElseThrow(() -> missing("BackupStore", "io.cdsbackup:cds-backup-local-files", "backupStore"));
    }

    /**
     * Where profiles are, if they are anywhere.
     *
     * @return the source
     * @throws AdapterAmbiguousException if there are several
     */
    public static Optional<ProfileSource> profileSource() {
        return single(Services.of(ProfileSource.class, Adapters::className), "ProfileSource", "profileSource");
    }

    private static <T> Optional<T> single(List<T> found, String port, String setter) {
        if (found.size() > 1) {
            throw new AdapterAmbiguousException(
                    ErrorDetail.of("Several adapters of " + port + " are on the class path: " + names(found))
                            .withHint("Leave one, or give one to BackupClient.builder()." + setter + "(...)."));
        }
        return found.stream().findFirst();
    }

    private static AdapterMissingException missing(String port, String artifact, String setter) {
        return new AdapterMissingException(ErrorDetail.of("No adapter of " + port + " is on the class path")
                .withHint("Add the dependency " + artifact + ", or give one to BackupClient.builder()." + setter
                        + "(...)."));
    }

    private static String names(List<?> adapters) {
        return String.join(
                ", ", adapters.stream().map(Adapters::className).sorted().toList());
    }

    private static String className(Object adapter) {
        return adapter.getClass().getName();
    }
}
