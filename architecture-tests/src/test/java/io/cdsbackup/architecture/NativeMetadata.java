package io.cdsbackup.architecture;

import io.cdsbackup.architecture.NativeEntry.Argument;
import io.cdsbackup.architecture.NativeEntry.ByName;
import io.cdsbackup.architecture.NativeEntry.Fields;
import io.cdsbackup.architecture.NativeEntry.Member;
import io.cdsbackup.architecture.NativeEntry.Proxied;
import io.cdsbackup.architecture.NativeEntry.PublicMethods;
import io.cdsbackup.architecture.NativeEntry.Resource;
import io.cdsbackup.codec.jackson.JacksonCodec;
import io.cdsbackup.port.JsonArray;
import io.cdsbackup.port.JsonBoolean;
import io.cdsbackup.port.JsonLimits;
import io.cdsbackup.port.JsonObject;
import io.cdsbackup.port.JsonString;
import io.cdsbackup.port.JsonValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a module's jar tells the builder of native images. What is written there in a form that is not known here is an error.
 *
 * @param entries what is told
 * @param conditions the classes without which it is not
 */
record NativeMetadata(List<NativeEntry> entries, List<String> conditions) {

    private static final Pattern LITERAL = Pattern.compile("\\\\Q(.+)\\\\E");

    static NativeMetadata of(ReactorModule module) {
        NativeMetadata told = new NativeMetadata(new ArrayList<>(), new ArrayList<>());
        for (Path file : module.nativeImageFiles()) {
            told.read(file);
        }
        return told;
    }

    private void read(Path file) {
        switch (file.getFileName().toString()) {
            case "reflect-config.json" -> objects(json(file)).forEach(this::reflected);
            case "proxy-config.json" -> objects(json(file)).forEach(this::proxied);
            case "resource-config.json" -> {
                Map<String, JsonValue> resources = members(only(json(file), "resources"));
                objects(only(new JsonObject(resources), "includes")).forEach(this::resource);
            }
            case "native-image.properties" ->
                Reactor.read(file).lines().forEach(line -> arguments(line.replaceFirst("^Args = ", "")));
            default -> throw new IllegalStateException("Nothing here knows what " + file + " is");
        }
    }

    private void reflected(JsonObject told) {
        Map<String, JsonValue> members = unconditional(told);
        String type = text(members.remove("name"));
        if (members.isEmpty()) {
            entries.add(new ByName(type));
        }
        members.forEach((name, value) -> {
            switch (name) {
                case "allPublicMethods" -> entries.add(yes(value, new PublicMethods(type)));
                case "allDeclaredFields" -> entries.add(yes(value, new Fields(type)));
                case "methods" ->
                    objects(value)
                            .forEach(method -> entries.add(new Member(
                                    type,
                                    text(method.member("name").orElseThrow()),
                                    texts(method.member("parameterTypes").orElseThrow()))));
                default -> throw new IllegalStateException("Nothing here knows what " + name + " is");
            }
        });
    }

    private void proxied(JsonObject told) {
        Map<String, JsonValue> members = unconditional(told);
        List<String> interfaces = texts(only(new JsonObject(members), "interfaces"));
        if (interfaces.size() != 1) {
            throw new IllegalStateException("A proxy of one interface is all that is known here: " + interfaces);
        }
        entries.add(new Proxied(interfaces.get(0)));
    }

    private void resource(JsonObject told) {
        String pattern = text(only(new JsonObject(unconditional(told)), "pattern"));
        entries.add(new Resource(LITERAL.matcher(pattern)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not one file's name, between \\Q and \\E: " + pattern))
                .group(1)));
    }

    private void arguments(String line) {
        Stream.of(line.split(" ")).map(Argument::new).forEach(entries::add);
    }

    /** What is told, without the condition, which it must have: an image grows by nothing that it does not use. */
    private Map<String, JsonValue> unconditional(JsonObject told) {
        Map<String, JsonValue> members = members(told);
        conditions.add(text(only(members.remove("condition"), "typeReachable")));
        return members;
    }

    private static NativeEntry yes(JsonValue value, NativeEntry entry) {
        if (!value.equals(new JsonBoolean(true))) {
            throw new IllegalStateException("Told not to be so: " + entry);
        }
        return entry;
    }

    private static JsonValue json(Path file) {
        byte[] written = Reactor.read(file).getBytes(StandardCharsets.UTF_8);
        return new JacksonCodec().decode(written, new JsonLimits(1 << 20, 16));
    }

    private static JsonValue only(JsonValue value, String name) {
        Map<String, JsonValue> members = members(value);
        if (!members.keySet().equals(Set.of(name))) {
            throw new IllegalStateException("Instead of " + name + " there are " + members.keySet());
        }
        return members.get(name);
    }

    private static Map<String, JsonValue> members(JsonValue value) {
        return new LinkedHashMap<>(((JsonObject) value).members());
    }

    private static List<JsonObject> objects(JsonValue value) {
        return ((JsonArray) value)
                .elements().stream().map(JsonObject.class::cast).toList();
    }

    private static List<String> texts(JsonValue value) {
        return ((JsonArray) value).elements().stream().map(NativeMetadata::text).toList();
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).value();
    }
}
