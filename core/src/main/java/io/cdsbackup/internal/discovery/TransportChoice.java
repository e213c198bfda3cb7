package io.cdsbackup.internal.discovery;

import io.cdsbackup.error.AdapterAmbiguousException;
import io.cdsbackup.error.AdapterMissingException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.port.TransportProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the transport. */
public final class TransportChoice {

    /** The system property that chooses one by name. */
    public static final String PROPERTY = "cds.backup.transport";

    private static final String ARTIFACTS =
            "io.cdsbackup:cds-backup-transport-jdk or io.cdsbackup:cds-backup-transport-feign";

    private TransportChoice() {}

    /**
     * Chooses among what was found.
     *
     * @param found the transports on the class path
     * @param named the name given to the builder; null if none was
     * @param property the system property's value; null or blank if it is not set
     * @return the one
     * @throws AdapterMissingException if there is none, or none of that name
     * @throws AdapterAmbiguousException if there are several and nothing says which
     */
    public static TransportProvider choose(
            List<TransportProvider> found, @Nullable String named, @Nullable String property) {
        if (named != null) {
            return byName(found, named, "the name \"" + named + "\"");
        }
        if (property != null && !property.isBlank()) {
            return byName(found, property.strip(), "the system property " + PROPERTY + "=" + property.strip());
        }
        if (found.isEmpty()) {
            throw new AdapterMissingException(ErrorDetail.of("No transport is on the class path")
                    .withHint("Add one dependency: " + ARTIFACTS
                            + "; or give one to BackupClient.builder().transport(...)."));
        }
        if (found.size() > 1) {
            throw new AdapterAmbiguousException(
                    ErrorDetail.of("Several transports are on the class path: " + names(found))
                            .withHint("Leave one, or choose by -D" + PROPERTY + "="
                                    + found.get(0).name() + ", or by BackupClient.builder().transport(...)."));
        }
        return found.get(0);
    }

    private static TransportProvider byName(List<TransportProvider> found, String name, String asked) {
        List<TransportProvider> matching =
                found.stream().filter(each -> each.name().equals(name)).toList();
        if (matching.isEmpty()) {
            throw new AdapterMissingException(ErrorDetail.of("No transport on the class path has " + asked)
                    .withHint((found.isEmpty() ? "There is none at all" : "There is " + names(found)) + ". Add "
                            + ARTIFACTS + ", or correct the name."));
        }
        if (matching.size() > 1) {
            throw new AdapterAmbiguousException(ErrorDetail.of("Several transports have " + asked + ": "
                            + String.join(
                                    ", ",
                                    matching.stream()
                                            .map(each -> each.getClass().getName())
                                            .toList()))
                    .withHint("Leave one, or give one to BackupClient.builder().transport(...)."));
        }
        return matching.get(0);
    }

    private static String names(List<TransportProvider> found) {
        return String.join(", ", found.stream().map(TransportProvider::name).toList());
    }
}
