package io.cdsbackup.sandbox;

import io.cdsbackup.domain.Backup;
import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.BackupStrategy;
import io.cdsbackup.domain.BackupType;
import io.cdsbackup.domain.InstanceUuid;
import java.util.List;
import java.util.Set;

/** Begins a backup: the vendor's CreateBackup page. */
final class CreateBackup implements Action {

    private static final Set<String> PARAMETERS = Set.of("InstanceUuid", "BackupType", "Desc", "DBList");
    private static final Set<String> TYPES = Set.of(BackupType.PHYSICAL.value(), BackupType.LOGICAL.value());

    private final Catalogue catalogue;
    private final Creations creations;
    private final FreshIds ids;

    CreateBackup(Catalogue catalogue, Creations creations, FreshIds ids) {
        this.catalogue = catalogue;
        this.creations = creations;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "CreateBackup";
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public ApiAnswer answer(Incoming request) {
        Body body = Body.of(request);
        body.allow(PARAMETERS);
        String instance = body.text("InstanceUuid");
        String type = body.text("BackupType");
        String description = body.optionalText("Desc").orElse("");
        List<String> databases = body.texts("DBList");
        if (!TYPES.contains(type)) {
            body.refuse("InvalidParameter", "BackupType must be physical-backup or logical-backup.");
        } else if (body.has("DBList") && !type.equals(BackupType.LOGICAL.value())) {
            body.refuse("InvalidParameter", "DBList goes with a logical-backup alone.");
        }
        ApiAnswer refusal = body.refusal();
        if (refusal != null) {
            return refusal;
        }
        if (!catalogue.hasInstance(instance)) {
            return ApiAnswer.notFound("instance");
        }
        creations.begin(Backup.builder(InstanceUuid.of(instance), BackupId.of(ids.next()))
                .type(BackupType.of(type))
                .strategy(databases.isEmpty() ? BackupStrategy.INSTANCE : BackupStrategy.DATABASE)
                .description(description));
        return ApiAnswer.begun(ids.next());
    }
}
