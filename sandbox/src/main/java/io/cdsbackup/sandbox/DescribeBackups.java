package io.cdsbackup.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists the backups of an instance: the vendor's DescribeBackups page. */
final class DescribeBackups implements Action {

    private final Catalogue catalogue;
    private final Creations creations;
    private final BackupFields fields;

    DescribeBackups(Catalogue catalogue, Creations creations, BackupFields fields) {
        this.catalogue = catalogue;
        this.creations = creations;
        this.fields = fields;
    }

    @Override
    public String name() {
        return "DescribeBackups";
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public ApiAnswer answer(Incoming request) {
        String instance = request.parameters().getOrDefault("InstanceUuid", "");
        if (instance.isEmpty()) {
            return ApiAnswer.argMissing("InstanceUuid");
        }
        if (!catalogue.hasInstance(instance)) {
            return ApiAnswer.notFound("instance");
        }
        creations.settle();
        List<Map<String, Object>> data = new ArrayList<>();
        catalogue.backups(instance).forEach(backup -> {
            Map<String, Object> one = fields.of(backup);
            one.put("BackupId", backup.id().value());
            data.add(one);
        });
        creations.listed(instance);
        return ApiAnswer.success(data);
    }
}
