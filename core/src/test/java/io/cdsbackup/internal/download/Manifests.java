package io.cdsbackup.internal.download;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupFormat;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.domain.BackupMode;
import io.cdsbackup.domain.BackupSize;
import io.cdsbackup.domain.BackupStatus;
import io.cdsbackup.domain.BackupStrategy;
import io.cdsbackup.domain.BackupTime;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.InstanceUuid;
import io.cdsbackup.domain.Integrity;
import io.cdsbackup.domain.Network;
import io.cdsbackup.domain.Sha256;
import io.cdsbackup.fake.TestJson;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Manifests for tests: one that says everything, one that says as little as it can, and any. */
final class Manifests {

    private static final Sha256 DIGEST = Sha256.of("0123456789abcdef".repeat(4));

    private Manifests() {}

    static BackupManifest full() {
        Backup backup = Backup.builder(InstanceUuid.of("inst-1"), BackupId.of("b-1"))
                .status(BackupStatus.of("finished"))
                .type(BackupType.of("full-backup"))
                .mode(BackupMode.of("auto"))
                .strategy(BackupStrategy.of("instance"))
                .size(BackupSize.ofBytes(68140))
                .description("每天 \"nightly\"")
                .startTime(BackupTime.of("2020-06-18 04:00:06"))
                .endTime(BackupTime.of("2020-06-18 04:00:26"))
                .build();
        return new BackupManifest(
                backup,
                BackupSize.ofBytes(68140),
                DIGEST,
                BackupFormat.XBSTREAM,
                Network.INTRANET,
                Integrity.PLAIN_HTTP,
                "10.0.0.9",
                Instant.parse("2026-03-01T04:00:00Z"),
                Instant.parse("2026-03-01T04:00:59.123456789Z"),
                "1.2.3");
    }

    /** Of a backup of which nothing but its ids is known. */
    static BackupManifest bare(String instance, String backup, long size) {
        return new BackupManifest(
                Backup.builder(InstanceUuid.of(instance), BackupId.of(backup))
                        .size(BackupSize.ofBytes(size))
                        .build(),
                BackupSize.ofBytes(size),
                DIGEST,
                BackupFormat.UNKNOWN,
                Network.PUBLIC,
                Integrity.TLS,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                "0");
    }

    /** Of a backup with this content. */
    static BackupManifest of(String instance, String backup, byte[] content) {
        BackupManifest bare = bare(instance, backup, content.length);
        MessageDigest digest = Digests.sha256();
        digest.update(content);
        return new BackupManifest(
                bare.backup(),
                bare.size(),
                Sha256.ofDigest(digest.digest()),
                bare.format(),
                bare.network(),
                bare.integrity(),
                bare.host(),
                bare.startedAt(),
                bare.finishedAt(),
                bare.toolVersion());
    }

    static BackupManifest any(Random random) {
        long size = random.nextLong() >>> (1 + random.nextInt(63));
        Backup backup = Backup.builder(InstanceUuid.of(text(random)), BackupId.of(text(random)))
                .status(perhaps(random) ? BackupStatus.of(text(random)) : null)
                .type(perhaps(random) ? BackupType.of(text(random)) : null)
                .mode(perhaps(random) ? BackupMode.of(text(random)) : null)
                .strategy(perhaps(random) ? BackupStrategy.of(text(random)) : null)
                .size(BackupSize.ofBytes(size))
                .description(optionalText(random))
                .startTime(perhaps(random) ? BackupTime.of(text(random)) : null)
                .endTime(perhaps(random) ? BackupTime.of(text(random)) : null)
                .build();
        byte[] digest = new byte[32];
        random.nextBytes(digest);
        return new BackupManifest(
                backup,
                BackupSize.ofBytes(size),
                Sha256.ofDigest(digest),
                one(random, BackupFormat.values()),
                one(random, Network.values()),
                one(random, Integrity.values()),
                optionalText(random),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                text(random));
    }

    static byte[] json(BackupManifest manifest) {
        return new ManifestJson(new TestJson()).write(manifest);
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static boolean perhaps(Random random) {
        return random.nextBoolean();
    }

    private static @Nullable String optionalText(Random random) {
        return perhaps(random) ? text(random) : null;
    }

    private static String text(Random random) {
        String trouble = "a1 \"\\/{}[]:,'%é备😀";
        int[] letters = trouble.codePoints().toArray();
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
