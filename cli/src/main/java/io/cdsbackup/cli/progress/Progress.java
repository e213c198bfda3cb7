package io.cdsbackup.cli.progress;

import io.cdsbackup.port.DownloadListener;

/** Shows how a download goes. Safe for use by several threads. */
public interface Progress extends DownloadListener, AutoCloseable {

    /** Leaves the error stream at the start of a line. */
    @Override
    default void close() {}
}
