package io.cdsbackup.internal.download.model;

import io.cdsbackup.domain.ByteRange;
import io.cdsbackup.error.ConnectionLostException;
import io.cdsbackup.error.ErrorDetail;
import io.cdsbackup.error.TimedOutException;
import io.cdsbackup.port.DownloadRequest;
import java.util.Objects;

/** Does to an answer what can happen to it. */
final class Faults {

    private Faults() {}

    /** The answer with the fault; the same answer if that fault cannot befall it. */
    static ModelAnswer spoilt(
            ModelAnswer honest, Fault fault, DownloadRequest request, FileVersion version, Chance chance) {
        return switch (fault) {
            case RESET -> cut(honest, chance).failing(new ConnectionLostException(ErrorDetail.of("Broken off")));
            case STALL ->
                cut(honest, chance)
                        .failing(new TimedOutException(ErrorDetail.of("Nothing comes any more")))
                        .stalling(request.stallTimeout());
            case TRUNCATED ->
                honest.isFile() && honest.body().length > 0
                        ? honest.without("Content-Length", "Transfer-Encoding")
                                .endingAt(chance.between(0, honest.body().length - 1))
                        : honest;
            case BROKEN -> ModelAnswer.status(chance.any(500, 502, 408));
            case BUSY -> later(ModelAnswer.status(503), chance);
            case TOO_MANY -> later(ModelAnswer.status(429), chance);
            case REFUSED ->
                chance.any(
                        ModelAnswer.status(403),
                        ModelAnswer.status(401),
                        ModelAnswer.status(400).saying("<Code>ExpiredToken</Code>"));
            case GONE -> ModelAnswer.status(chance.any(404, 410));
            case WHOLE ->
                honest.isRange() ? ModelAnswer.whole(version, chance.any(Scenario.Framing.values()), chance) : honest;
            case SHIFTED_RANGE -> honest.isRange() ? shifted(honest, version, chance) : honest;
            case WRONG_RANGE -> honest.isRange() ? wrong(request.range().orElseThrow(), version, chance) : honest;
            case UNSATISFIED ->
                honest.isRange()
                        ? chance.any(
                                ModelAnswer.unsatisfied(version.length()),
                                ModelAnswer.status(416),
                                ModelAnswer.unsatisfied(version.length() + 500))
                        : honest;
            case MORE_BYTES -> honest.isRange() ? more(honest, request.range().orElseThrow(), version, chance) : honest;
            case NO_VALIDATORS -> honest.without("ETag", "Last-Modified");
            default -> honest;
        };
    }

    private static ModelAnswer cut(ModelAnswer honest, Chance chance) {
        return honest.endingAt(chance.between(0, honest.body().length));
    }

    private static ModelAnswer later(ModelAnswer busy, Chance chance) {
        return chance.oneIn(2) ? busy : busy.with("Retry-After", String.valueOf(chance.between(0, 30)));
    }

    // More of the file than was asked for, and what would be read beyond its end.
    private static ModelAnswer more(ModelAnswer honest, ByteRange asked, FileVersion version, Chance chance) {
        int count = honest.body().length + chance.any(1, 100, 5_000);
        return honest.without("Content-Length").bearing(version.bytes(asked.first(), count), chance);
    }

    // As many bytes as were asked for, of another place: nothing but the head tells.
    private static ModelAnswer shifted(ModelAnswer honest, FileVersion version, Chance chance) {
        ByteRange range = Objects.requireNonNull(
                honest.head().contentRange().orElseThrow().range());
        int by = chance.oneIn(2) ? 1 : -1;
        if (range.first() + by < 0 || range.last() + by >= version.length()) {
            by = -by;
        }
        return range.first() + by < 0 || range.last() + by >= version.length()
                ? honest
                : ModelAnswer.range(version, range.first() + by, range.last() + by, chance);
    }

    private static ModelAnswer wrong(ByteRange asked, FileVersion version, Chance chance) {
        long end = version.length() - 1L;
        long last = Math.min(asked.last(), end);
        ModelAnswer right = ModelAnswer.range(version, asked.first(), last, chance);
        String total = "/" + version.length();
        return switch (chance.between(2, 6)) {
            case 2 ->
                asked.first() < last ? ModelAnswer.range(version, asked.first(), last - 1, chance) : more(version);
            case 3 -> last < end ? ModelAnswer.range(version, asked.first(), end, chance) : more(version);
            case 4 ->
                right.without("Content-Range")
                        .with("Content-Range", "bytes " + asked.first() + "-" + last + "/" + (version.length() + 500));
            case 5 ->
                right.without("Content-Range").with("Content-Range", "bytes " + asked.first() + "-" + last + "/*");
            default ->
                right.without("Content-Range")
                        .with("Content-Range", chance.any("bytes=0-1" + total, "", "items 0-1/2", "bytes 5-2" + total));
        };
    }

    // There is no room in the file for a range beside the one that was asked for.
    private static ModelAnswer more(FileVersion version) {
        return ModelAnswer.status(206)
                .with("Content-Range", "bytes 0-" + version.length() + "/" + (version.length() + 1));
    }
}
