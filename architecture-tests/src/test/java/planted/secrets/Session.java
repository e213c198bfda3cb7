package planted.secrets;

import java.net.URI;
import java.util.Optional;

/** Six secrets, and two words that only sound like one. */
@SuppressWarnings("ArrayRecordComponent")
record Session(
        URI uri,
        Optional<URI> next,
        String secretKey,
        String proxyPassword,
        byte[] signature,
        char[] token,
        String signatureMethod,
        int tokenCount) {

    static final String SECRET_NAME = "CDS_SECRET_KEY";
}
