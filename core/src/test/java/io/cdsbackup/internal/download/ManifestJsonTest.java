package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.fake.TestJson;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManifestJsonTest {

    private static String written(BackupManifest manifest) {
        return new String(Manifests.json(manifest), StandardCharsets.UTF_8);
    }

    @Test
    void it_says_what_was_fetched_from_where_and_when() {
        assertThat(written(Manifests.full())).isEqualTo("""
                {"schemaVersion":1,"instanceId":"inst-1","backupId":"b-1","status":"finished","type":"full-backup",\
                "mode":"auto","strategy":"instance","description":"每天 \\"nightly\\"",\
                "startTime":"2020-06-18 04:00:06","endTime":"2020-06-18 04:00:26","size":68140,\
                "sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",\
                "format":"xbstream","network":"intranet","integrity":"plain-http","host":"10.0.0.9",\
                "startedAt":"2026-03-01T04:00:00Z","finishedAt":"2026-03-01T04:00:59.123456789Z",\
                "toolVersion":"1.2.3"}""");
    }

    @Test
    void what_is_not_known_is_null_and_there_all_the_same() {
        assertThat(written(Manifests.bare("i", "b", 0))).isEqualTo("""
                {"schemaVersion":1,"instanceId":"i","backupId":"b","status":null,"type":null,"mode":null,\
                "strategy":null,"description":null,"startTime":null,"endTime":null,"size":0,\
                "sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",\
                "format":"unknown","network":"public","integrity":"tls","host":null,\
                "startedAt":"1970-01-01T00:00:00Z","finishedAt":"1970-01-01T00:00:00Z","toolVersion":"0"}""");
    }

    @Test
    void any_manifest_that_is_written_is_read_back_as_it_was() {
        long seed = 20261124;
        Random random = new Random(seed);
        ManifestReader reader = new ManifestReader(new TestJson());
        for (int i = 0; i < 1_000; i++) {
            BackupManifest manifest = Manifests.any(random);

            assertThat(reader.read(Manifests.json(manifest)))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(manifest);
        }
    }
}
