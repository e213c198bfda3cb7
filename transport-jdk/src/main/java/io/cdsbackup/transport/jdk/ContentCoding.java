package io.cdsbackup.transport.jdk;

import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.HttpFields;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * How the body of an API answer is encoded. We ask for no coding, but gateways compress unasked: gzip is undone, anything
 * else is no answer.
 */
enum ContentCoding {
    /** As it is. */
    NONE,
    /** By gzip, once. */
    GZIP,
    /** In a way that we do not undo. */
    UNKNOWN;

    private static final String FIELD = "Content-Encoding";

    static ContentCoding of(HttpFields fields) {
        if (fields.first(FIELD).isEmpty()) {
            return NONE;
        }
        List<String> codings = fields.all(FIELD).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.isEmpty()) {
            return NONE;
        }
        return codings.equals(List.of("gzip")) || codings.equals(List.of("x-gzip")) ? GZIP : UNKNOWN;
    }

    /** How many bytes to read at most, where the decoded body may have that many: gzip lengthens what it cannot shorten. */
    long wireLimit(int limit) {
        return this == GZIP ? limit + limit / 512 + 1024L : limit;
    }

    /** The fields that describe the decoded body. */
    HttpFields decoded(HttpFields fields) {
        return this == NONE
                ? fields
                : new HttpFields(fields.fields().stream()
                        .filter(field -> !field.isNamed(FIELD) && !field.isNamed("Content-Length"))
                        .toList());
    }

    /**
     * The decoded body.
     *
     * @throws io.cdsbackup.error.AnswerTooLargeException if it is over the limit
     * @throws MalformedAnswerException if it cannot be decoded
     */
    byte[] decoded(byte[] body, int limit, int status) {
        if (this == NONE || body.length == 0) {
            return body;
        }
        if (this == UNKNOWN) {
            throw malformed("The answer is encoded in a way that was not asked for", status);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] decoded = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw CappedBody.tooLarge(limit);
            }
            return decoded;
        } catch (IOException broken) {
            throw malformed("The answer is labelled gzip, but is none", status);
        }
    }

    private static MalformedAnswerException malformed(String message, int status) {
        return new MalformedAnswerException(ErrorDetail.of(message)
                .withHttpStatus(status)
                .withHint("Look for a proxy or a gateway between this machine and the service."));
    }
}
