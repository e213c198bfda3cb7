package planted.secrets;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Six secrets, and three components that only sound like one. */
@SuppressWarnings("ArrayRecordComponent")
record Session(
        URI uri,
        Optional<URI> next,
        String secretKey,
        String proxyPassword,
        byte[] signature,
        char[] token,
        String signatureMethod,
        int tokenCount,
        UnaryOperator<URI> rewriting) {

    static final String SECRET_NAME = "CDS_SECRET_KEY";
}
