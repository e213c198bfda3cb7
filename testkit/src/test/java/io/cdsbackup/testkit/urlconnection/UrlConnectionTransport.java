package io.cdsbackup.testkit.urlconnection;

import io.cdsbackup.error.AnswerTooLargeException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.MalformedAnswerException;
import io.cdsbackup.port.Transport;
import io.cdsbackup.port.TransportRequest;
import io.cdsbackup.port.TransportResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** API calls by HttpURLConnection. */
final class UrlConnectionTransport implements Transport {

    private final Connections connections;
    private final Workers workers = new Workers();

    UrlConnectionTransport(Connections connections) {
        this.connections = connections;
    }

    @Override
    public TransportResponse exchange(TransportRequest request) {
        byte @Nullable [] body = request.body().orElse(null);
        Call call = new Call(
                workers,
                connections.prepared(request.uri(), request.fields(), body, request.deadline()),
                request.uri());
        workers.enter(call);
        boolean whole = false;
        try {
            TransportResponse response = call.within(request.deadline(), () -> {
                Answer answer = call.answer(body);
                return TransportResponse.of(
                        answer.status(), answer.fields(), whole(call, answer, request.maxBodyBytes()));
            });
            whole = true;
            return response;
        } finally {
            workers.leave(call);
            if (!whole) {
                call.stop(Failure::closed);
            }
        }
    }

    @Override
    public void close() {
        workers.close();
    }

    private static byte[] whole(Call call, Answer answer, int limit) throws IOException {
        String coding = answer.fields().first("Content-Encoding").orElse("identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw new MalformedAnswerException(ErrorDetail.of("The answer is encoded, which was not asked for")
                    .withHttpStatus(answer.status()));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        for (int count = answer.read(piece); count >= 0; count = answer.read(piece)) {
            // The caller may have left, while bytes still come.
            call.checkWanted();
            body.write(piece, 0, count);
            if (body.size() > limit) {
                throw new AnswerTooLargeException(ErrorDetail.of("The answer is longer than " + limit + " bytes"));
            }
        }
        return body.toByteArray();
    }
}
