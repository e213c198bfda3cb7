package io.cdsbackup.testkit;

import io.cdsbackup.domain.DownloadAddress;
import io.cdsbackup.port.DownloadHead;
import io.cdsbackup.port.DownloadRequest;
import io.cdsbackup.port.HttpFields;
import io.cdsbackup.port.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file store of the model: hands out addresses, a new pair each time, and serves what they point to. Its hosts are
 * addresses that RFC 5737 keeps for documentation, so that nobody has to resolve a name.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5737">RFC 5737</a>
 */
final class ModelStore {

    private static final String PUBLIC = "https://203.0.113.10";
    private static final String INTRANET = "http://198.51.100.10";

    private final Map<DownloadAddress, ModelBackup> links = new HashMap<>();
    private final Set<DownloadAddress> expired = new HashSet<>();
    private final Set<Integer> removed = new HashSet<>();
    private int issued;

    synchronized JsonObject link(ModelBackup backup) {
        if (backup.file() == null) {
            return backup.linked("", "");
        }
        issued++;
        String path = "/backups/" + backup.number() + "?link=" + issued;
        links.put(DownloadAddress.of(PUBLIC + path), backup);
        links.put(DownloadAddress.of(INTRANET + path), backup);
        return backup.linked(PUBLIC + path, INTRANET + path);
    }

    synchronized void expireLinks() {
        expired.addAll(links.keySet());
    }

    synchronized void remove(ModelBackup backup) {
        removed.add(backup.number());
    }

    /** Serves, or gives nothing for an address that was never handed out. */
    synchronized Optional<DownloadReply> open(DownloadRequest request) {
        ModelBackup backup = links.get(request.address());
        if (backup == null || backup.file() == null) {
            return Optional.empty();
        }
        if (expired.contains(request.address())) {
            return Optional.of(refusal(403, "AccessDenied", "Request has expired"));
        }
        if (removed.contains(backup.number())) {
            return Optional.of(refusal(404, "NoSuchKey", "The specified key does not exist"));
        }
        return Optional.of(backup.file().give(request));
    }

    /** As file stores refuse: in XML. */
    private static DownloadReply refusal(int status, String code, String message) {
        byte[] body = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
        HttpFields fields = HttpFields.NONE
                .with("Content-Type", "application/xml")
                .with("Content-Length", Integer.toString(body.length));
        return DownloadReply.whole(
                new DownloadHead(status, fields), ByteBuffer.wrap(body).asReadOnlyBuffer());
    }
}
