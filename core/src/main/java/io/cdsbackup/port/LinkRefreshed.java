package io.cdsbackup.port;

/**
 * A download got a new link in place of one that had expired, was about to, or led to nothing.
 *
 * @param call the download
 */
public record LinkRefreshed(ClientCall call) {}
