package io.cdsbackup.cli.soak;

import io.cdsbackup.codec.jackson.JacksonCodec;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonNull;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a killed process left.
 *
 * @param claimed the parts that the checkpoint claims
 * @param there the parts that stand in the partial file as they should
 */
record Leftover(SortedSet<Integer> claimed, SortedSet<Integer> there) {

    static final Leftover NOTHING = new Leftover(new TreeSet<>(), new TreeSet<>());

    private static final JsonLimits LIMITS = new JsonLimits(4 << 20, 4);

    static Leftover of(Get get, PartsOnDisk parts) throws IOException {
        return new Leftover(claimed(get.checkpoint()), parts.in(get.partial()));
    }

    private static SortedSet<Integer> claimed(Path checkpoint) throws IOException {
        SortedSet<Integer> claimed = new TreeSet<>();
        if (Files.exists(checkpoint)) {
            JsonObject json = (JsonObject) new JacksonCodec().decode(Files.readAllBytes(checkpoint), LIMITS);
            List<JsonValue> checksums = ((JsonArray) json.member("crc32c").orElseThrow()).elements();
            for (int part = 0; part < checksums.size(); part++) {
                if (checksums.get(part) != JsonNull.NULL) {
                    claimed.add(part);
                }
            }
        }
        return claimed;
    }

    /** How many parts stand there and must be fetched again all the same. */
    int unclaimed() {
        return there.size() - claimed.size();
    }

    @Override
    public String toString() {
        return claimed.size() + " parts claimed, " + there.size() + " there";
    }
}
