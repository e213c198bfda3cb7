package io.cdsbackup.internal.download;

import static io.cdsbackup.internal.download.DownloadFixture.BACKUP;
import static io.cdsbackup.internal.download.DownloadFixture.FILE;
import static io.cdsbackup.internal.download.DownloadFixture.MANIFEST;
import static io.cdsbackup.internal.download.DownloadFixture.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cdsbackup.domain.BackupManifest;
import io.cdsbackup.error.TargetExistsException;
import io.cdsbackup.fake.TestJson;
import io.cdsbackup.port.StoreSession;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private final DownloadFixture fixture = new DownloadFixture();
    private final Presence presence =
            new Presence(new ManifestReader(new TestJson()), new FileCheck(fixture.store, new TestJson()));

    private @Nullable BackupManifest find() {
        try (StoreSession session = fixture.session()) {
            return presence.find(session, fixture.target(), SERVER, BACKUP);
        }
    }

    private void thereIs(BackupManifest manifest, long size) {
        fixture.store.put(FILE, new byte[(int) size]).put(MANIFEST, Manifests.json(manifest));
    }

    private void assertThatTheNameIsTaken() {
        assertThatThrownBy(this::find).isInstanceOfSatisfying(TargetExistsException.class, thrown -> {
            assertThat(thrown).hasMessage("Something else has the name " + FILE);
            assertThat(thrown.hint())
                    .hasValueSatisfying(hint -> assertThat(hint).contains("--overwrite"));
        });
    }

    @Test
    void a_free_name_is_nobody_s() {
        assertThat(find()).isNull();
    }

    @Test
    void the_very_backup_is_recognised_by_its_manifest_and_its_size() {
        BackupManifest manifest = Manifests.bare("inst-1", "b-1", 7);
        thereIs(manifest, 7);

        assertThat(find()).isEqualTo(manifest);
    }

    @Test
    void another_instance_s_backup_has_the_name() {
        thereIs(Manifests.bare("inst-2", "b-1", 7), 7);

        assertThatTheNameIsTaken();
    }

    @Test
    void another_backup_has_the_name() {
        thereIs(Manifests.bare("inst-1", "b-2", 7), 7);

        assertThatTheNameIsTaken();
    }

    @Test
    void a_file_of_another_size_is_something_else() {
        thereIs(Manifests.bare("inst-1", "b-1", 7), 8);

        assertThatTheNameIsTaken();
    }

    @Test
    void a_file_without_a_manifest_is_something_else() {
        fixture.store.put(FILE, new byte[7]);

        assertThatTheNameIsTaken();
    }

    @Test
    void a_file_whose_manifest_cannot_be_used_is_something_else() {
        fixture.store.put(FILE, new byte[7]).put(MANIFEST, "{}".getBytes(StandardCharsets.UTF_8));

        assertThatTheNameIsTaken();
    }

    @Test
    void a_name_that_may_be_given_anew_is_nobody_s_even_with_the_very_backup_there() {
        fixture.overwrite = true;

        thereIs(Manifests.bare("inst-1", "b-1", 7), 7);
        assertThat(find()).isNull();

        thereIs(Manifests.bare("inst-2", "b-1", 7), 8);
        assertThat(find()).isNull();
    }

    @Test
    void what_is_no_regular_file_is_never_overwritten() {
        fixture.overwrite = true;
        fixture.store.putOther(FILE);

        assertThatThrownBy(this::find)
                .isInstanceOfSatisfying(
                        TargetExistsException.class,
                        thrown -> assertThat(thrown.hint())
                                .hasValueSatisfying(hint -> assertThat(hint).contains("never overwritten")));
    }
}
