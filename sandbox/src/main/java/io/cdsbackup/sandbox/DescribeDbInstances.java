package io.cdsbackup.sandbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists the instances, all or those that the filters let through: the vendor's DescribeDBInstances page. */
final class DescribeDbInstances implements Action {

    private final Catalogue catalogue;

    DescribeDbInstances(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "DescribeDBInstances";
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public ApiAnswer answer(Incoming request) {
        Map<String, String> filters = request.parameters();
        List<Map<String, Object>> data = catalogue.described().stream()
                .filter(instance -> passes(instance, filters))
                .map(DescribeDbInstances::fields)
                .toList();
        return ApiAnswer.success(data);
    }

    private static boolean passes(SandboxInstance instance, Map<String, String> filters) {
        return passes(filters.get("InstanceUuid"), List.of(instance.id().value()))
                && passes(filters.get("InstanceName"), List.of(instance.name()))
                && passes(filters.get("IP"), List.of(instance.ip()))
                && passes(filters.get("TagName"), instance.tags());
    }

    private static boolean passes(@Nullable String filter, List<String> values) {
        return filter == null || values.contains(filter);
    }

    private static Map<String, Object> fields(SandboxInstance instance) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("InstanceName", instance.name());
        fields.put("InstanceUuid", instance.id().value());
        fields.put("RegionId", instance.regionId());
        fields.put("Status", instance.status());
        fields.put("Version", instance.version());
        return fields;
    }
}
