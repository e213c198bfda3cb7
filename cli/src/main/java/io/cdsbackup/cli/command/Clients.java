package io.cdsbackup.cli.command;

import io.cdsbackup.BackupClient;

/** Opens clients of the library, set up as the options and the environment say. */
@FunctionalInterface
public interface Clients {

    /**
     * Opens a client.
     *
     * @return the client, to be closed
     */
    BackupClient open();
}
