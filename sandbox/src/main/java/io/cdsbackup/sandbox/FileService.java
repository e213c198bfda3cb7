package io.cdsbackup.sandbox;

import io.cdsbackup.port.HttpFields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file store: whole files and single ranges of them, for whoever has a good link. */
final class FileService implements Service {

    private final Catalogue catalogue;
    private final Links links;
    private final FaultQueue faults;
    private final Journal journal;

    FileService(Catalogue catalogue, Links links, FaultQueue faults, Journal journal) {
        this.catalogue = catalogue;
        this.links = links;
        this.faults = faults;
        this.journal = journal;
    }

    @Override
    public Reply reply(Incoming request) {
        if (!request.path().startsWith(Links.PATH_PREFIX)) {
            String expected = "files are at " + Links.PATH_PREFIX + "…, by the links that DownloadBackup gives";
            journal.unmatched(request, expected);
            return Reply.of(StoreError.of(404, "NoSuchKey", "Unmatched: " + request + "; " + expected + ".", ""));
        }
        if (!request.method().equals("GET")) {
            return Reply.of(refused(Links.Verdict.FORGED, request));
        }
        Links.Verdict verdict = links.verdict(request);
        if (verdict != Links.Verdict.GOOD) {
            return Reply.of(refused(verdict, request));
        }
        return served(request, faults.next(request));
    }

    private Reply served(Incoming request, @Nullable Fault fault) {
        if (fault instanceof CannedAnswer canned) {
            return new Reply(Answer.of(canned), fault);
        }
        if (fault instanceof ContentFault.ExpireLink) {
            links.expire(request);
            return new Reply(refused(Links.Verdict.EXPIRED, request), fault);
        }
        String key = request.path().substring(Links.PATH_PREFIX.length());
        Optional<StoredBackup> found = catalogue.findByKey(key);
        if (found.isEmpty()) {
            return new Reply(StoreError.of(404, "NoSuchKey", "The specified key does not exist.", ""), fault);
        }
        if (fault instanceof ContentFault.Change change) {
            catalogue.put(found.get().backup().withContent(change.content()));
            found = catalogue.findByKey(key);
        }
        return new Reply(file(request, found.orElseThrow(), fault), fault);
    }

    private static Answer file(Incoming request, StoredBackup stored, @Nullable Fault fault) {
        Content content = stored.backup().content();
        if (fault instanceof ContentFault.Corrupt corrupt) {
            content = new CorruptContent(content, corrupt.position());
        }
        HttpFields fields = fieldsOf(stored);
        if (fault instanceof ContentFault.GzipLabel) {
            fields = fields.with("Content-Encoding", "gzip");
        }
        Span span = fault instanceof ContentFault.IgnoreRange ? null : spanOf(request, stored);
        long total = content.length();
        if (span == null) {
            return new Answer(200, fields, content, 0, total);
        }
        if (span.isEmpty()) {
            String details = StoreError.element("ActualObjectSize", Long.toString(total));
            return StoreError.of(416, "InvalidRange", "The requested range is not satisfiable", details)
                    .with("Content-Range", "bytes */" + total);
        }
        Span given = fault instanceof ContentFault.WrongRange wrong ? span.shifted(wrong.shift(), total) : span;
        return new Answer(
                206, fields.with("Content-Range", given.contentRange(total)), content, given.first(), given.length());
    }

    private static @Nullable Span spanOf(Incoming request, StoredBackup stored) {
        Optional<String> range = request.fields().first("Range");
        Optional<String> condition = request.fields().first("If-Range");
        boolean unchanged = condition.isEmpty()
                || condition.get().equals(stored.etag())
                || condition.get().equals(HttpDate.text(stored.modified()));
        return range.isPresent() && unchanged
                ? Span.of(range.get(), stored.backup().content().length())
                : null;
    }

    private static HttpFields fieldsOf(StoredBackup stored) {
        return HttpFields.NONE
                .with("Content-Type", "application/octet-stream")
                .with("ETag", stored.etag())
                .with("Last-Modified", HttpDate.text(stored.modified()))
                .with("Accept-Ranges", "bytes");
    }

    /** Such bodies echo what was signed: whoever reads them must not show them. */
    private static Answer refused(Links.Verdict verdict, Incoming request) {
        String expires = request.parameters().getOrDefault("Expires", "");
        if (verdict == Links.Verdict.EXPIRED) {
            return StoreError.of(
                    403,
                    "AccessDenied",
                    "Request has expired",
                    StoreError.element("Expires", expires)
                            + StoreError.element("ServerTime", request.at().toString()));
        }
        if (verdict == Links.Verdict.UNSIGNED) {
            return StoreError.of(403, "AccessDenied", "Access Denied", "");
        }
        return StoreError.of(
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided.",
                StoreError.element("StringToSign", request.method() + "\n" + request.path() + "\n" + expires)
                        + StoreError.element(
                                "SignatureProvided", request.parameters().getOrDefault(Query.SIGNATURE, "")));
    }
}
