package io.cdsbackup.testkit;

import io.cdsbackup.domain.DownloadAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A download from one address. Where the address expected has no query, any query will do: that is what a link's refresh
 * changes. A class and no record, since an address is a secret.
 */
final class DownloadExpectation implements Expectation {

    private final DownloadAddress address;

    DownloadExpectation(DownloadAddress address) {
        this.address = address;
    }

    @Override
    public List<Difference> differences(RecordedCall call) {
        if (!(call instanceof RecordedDownload came)) {
            return List.of(new Difference(Difference.OF_KIND, "this is an API call, not a download"));
        }
        URI actual = came.address().uri();
        URI expected = address.uri();
        List<Difference> differences = new ArrayList<>();
        compare(differences, "the scheme", came.address().scheme(), address.scheme());
        compare(differences, "the host", host(came.address()), host(address));
        compare(differences, "the path", path(actual), path(expected));
        if (expected.getRawQuery() != null && !expected.getRawQuery().equals(actual.getRawQuery())) {
            differences.add(new Difference(Difference.OF_DETAIL, "the query is another"));
        }
        return differences;
    }

    @Override
    public String toString() {
        return shown(address);
    }

    /** Shows all but the query's content: a reader has to see which file it was, and nobody what opens it. */
    static String shown(DownloadAddress address) {
        URI uri = address.uri();
        return "download of " + address.scheme() + "://" + host(address) + path(uri)
                + (uri.getRawQuery() == null ? "" : "?***");
    }

    private static void compare(List<Difference> differences, String what, String actual, String expected) {
        if (!actual.equals(expected)) {
            differences.add(Difference.between(what, actual, expected, Difference.OF_TARGET));
        }
    }

    private static String host(DownloadAddress address) {
        int port = address.uri().getPort();
        return port < 0 ? address.host() : address.host() + ":" + port;
    }

    private static String path(URI uri) {
        return Objects.requireNonNullElse(uri.getRawPath(), "");
    }
}
