package io.cdsbackup.transport.feign;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Reads the body of an API answer up to its limit. We ask for no coding, but gateways compress unasked, and an interceptor of
 * the user's may ask for gzip: that is undone, if the client has not done it yet; any other coding is no answer.
 */
final class ApiBody {

    private static final Set<List<String>> GZIP = Set.of(List.of("gzip"), List.of("x-gzip"));
    private static final int FIRST_MAGIC = 0x1F;
    private static final int SECOND_MAGIC = 0x8B;

    private ApiBody() {}

    static TransportResponse read(Answer answer, int limit) throws IOException {
        List<String> codings = Fields.codings(answer.fields());
        PushbackInputStream coded = new PushbackInputStream(answer, 2);
        if (codings.isEmpty()) {
            return response(answer, answer.fields(), coded, limit);
        }
        int first = coded.read();
        if (first < 0) {
            return response(answer, answer.fields(), coded, limit);
        }
        coded.unread(first);
        if (!GZIP.contains(codings)) {
            throw malformed("The answer is encoded in a way that was not asked for");
        }
        try (InputStream decoded = isGzip(coded) ? new GZIPInputStream(coded) : coded) {
            return response(answer, describingDecoded(answer.fields()), decoded, limit);
        }
    }

    private static TransportResponse response(Answer answer, HttpFields fields, InputStream body, int limit)
            throws IOException {
        byte[] bytes = body.readNBytes(limit);
        if (body.read() >= 0) {
            throw Failure.tooLarge(limit);
        }
        return TransportResponse.of(answer.status(), fields, bytes);
    }

    /** Feign's own client leaves the label on what it has decoded. No answer of the service starts with these bytes. */
    private static boolean isGzip(PushbackInputStream body) throws IOException {
        int first = body.read();
        int second = body.read();
        if (second >= 0) {
            body.unread(second);
        }
        if (first >= 0) {
            body.unread(first);
        }
        return first == FIRST_MAGIC && second == SECOND_MAGIC;
    }

    private static HttpFields describingDecoded(HttpFields fields) {
        return new HttpFields(fields.fields().stream()
                .filter(field -> !field.isNamed(Fields.CONTENT_ENCODING) && !field.isNamed(Fields.CONTENT_LENGTH))
                .toList());
    }

    static MalformedAnswerException malformed(String message) {
        return new MalformedAnswerException(ErrorDetail.of(message)
                .withHint("Look for a proxy or a gateway between this machine and the service."));
    }
}
