package io.cdsbackup.spring.boot;

import io.cdsbackup.BackupClientBuilder;

/**
 * Changes the builder of the client after the properties and the beans of the library's ports have been put into it: for what
 * has no property. Any number of beans may be of this type; they are called in their order.
 */
@FunctionalInterface
public interface BackupClientBuilderCustomizer {

    /**
     * Changes the builder.
     *
     * @param builder the builder of a client; what it was given here counts
     */
    void customize(BackupClientBuilder builder);
}
