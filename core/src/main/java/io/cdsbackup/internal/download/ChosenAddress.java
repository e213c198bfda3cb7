package io.cdsbackup.internal.download;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.domain.Integrity;
import io.cdsbackup.domain.Network;

/**
 * The address that a download uses. It holds a presigned URL, so it is a class and no record.
 */
final class ChosenAddress {

    private final Network network;
    private final DownloadAddress address;

    ChosenAddress(Network network, DownloadAddress address) {
        this.network = network;
        this.address = address;
    }

    Network network() {
        return network;
    }

    DownloadAddress address() {
        return address;
    }

    Integrity integrity() {
        return address.isSecure() ? Integrity.TLS : Integrity.PLAIN_HTTP;
    }

    @Override
    public String toString() {
        return network.text() + " " + address;
    }
}
