package io.cdsbackup.sandbox;

import java.util.Set;

/** Takes a backup away, at once: the vendor's DeleteBackup page. */
final class DeleteBackup implements Action {

    private static final Set<String> PARAMETERS = Set.of("InstanceUuid", "BackupId");

    private final Catalogue catalogue;
    private final FreshIds ids;

    DeleteBackup(Catalogue catalogue, FreshIds ids) {
        this.catalogue = catalogue;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "DeleteBackup";
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
        String id = body.text("BackupId");
        ApiAnswer refusal = body.refusal();
        if (refusal != null) {
            return refusal;
        }
        if (!catalogue.hasInstance(instance)) {
            return ApiAnswer.notFound("instance");
        }
        return catalogue.remove(instance, id) ? ApiAnswer.begun(ids.next()) : ApiAnswer.notFound("backup");
    }
}
