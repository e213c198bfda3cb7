package io.cdsbackup.sandbox;

import java.util.Map;
import java.util.Optional;

/** Gives one backup and its two links: the vendor's DownloadBackup page, whose answer does not repeat the backup's id. */
final class DownloadBackup implements Action {

    private final Catalogue catalogue;
    private final Creations creations;
    private final BackupFields fields;
    private final Links links;

    DownloadBackup(Catalogue catalogue, Creations creations, BackupFields fields, Links links) {
        this.catalogue = catalogue;
        this.creations = creations;
        this.fields = fields;
        this.links = links;
    }

    @Override
    public String name() {
        return "DownloadBackup";
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public ApiAnswer answer(Incoming request) {
        String instance = request.parameters().getOrDefault("InstanceUuid", "");
        String id = request.parameters().getOrDefault("BackupId", "");
        if (instance.isEmpty() || id.isEmpty()) {
            return ApiAnswer.argMissing(instance.isEmpty() ? "InstanceUuid" : "BackupId");
        }
        if (!catalogue.hasInstance(instance)) {
            return ApiAnswer.notFound("instance");
        }
        creations.settle();
        Optional<StoredBackup> found = catalogue.find(instance, id);
        return found.map(this::details).orElseGet(() -> ApiAnswer.notFound("backup"));
    }

    private ApiAnswer details(StoredBackup stored) {
        Map<String, Object> data = fields.of(stored.backup());
        boolean finished = stored.backup().details().isFinished();
        data.put("BackupDownloadUrl", finished ? links.issue(Door.PUBLIC, stored.key()) : "");
        data.put("BackupIntranetDownloadUrl", finished ? links.issue(Door.INTRANET, stored.key()) : "");
        return ApiAnswer.success(data);
    }
}
