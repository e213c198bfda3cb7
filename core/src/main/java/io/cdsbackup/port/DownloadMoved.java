package io.cdsbackup.port;

/**
 * Something of a download has moved.
 *
 * @param call the download
 * @param progress how far it is
 * @param fetched how many bytes came over the network since it began, those that came twice counted twice; never less than it
 *     was told before, so that a listener which is not told everything loses nothing
 */
public record DownloadMoved(ClientCall call, DownloadProgress progress, long fetched) {

    /**
     * Checks the count.
     *
     * @param call the download
     * @param progress how far it is
     * @param fetched how many bytes came since it began
     * @throws IllegalArgumentException if that is less than nothing
     */
    public DownloadMoved {
        if (fetched < 0) {
            throw new IllegalArgumentException("Bytes are counted from nothing");
        }
    }
}
