package io.cdsbackup.sandbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The JSON body of a request that changes something. What is asked for and is not there, or is of another kind, is noted: the
 * first such thing is why the request is refused.
 */
final class Body {

    private final Map<?, ?> members;
    private final String path;
    private final Body root;
    private @Nullable ApiAnswer refusal;

    private Body(Map<?, ?> members, String path, @Nullable Body root) {
        this.members = members;
        this.path = path;
        this.root = root == null ? this : root;
    }

    static Body of(Incoming request) {
        String problem = "it is no object";
        try {
            if (JsonReader.read(request.body()) instanceof Map<?, ?> members) {
                return new Body(members, "", null);
            }
        } catch (IllegalArgumentException malformed) {
            problem = String.valueOf(malformed.getMessage());
        }
        Body none = new Body(Map.of(), "", null);
        none.refuse("BadArgs", "The body must be a JSON object in UTF-8: " + problem + ".");
        return none;
    }

    /** Why the request is to be refused, or null if nothing was found so far. */
    @Nullable
    ApiAnswer refusal() {
        return root.refusal;
    }

    /** Notes that the request is wrong, unless something is noted already. */
    void refuse(String code, String message) {
        if (root.refusal == null) {
            root.refusal = ApiAnswer.refusal(400, code, message);
        }
    }

    /** Refuses members that are none of these. */
    void allow(Set<String> names) {
        members.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !names.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> refuse(
                        "BadArgs",
                        "There is no parameter " + path + name + "; there are "
                                + names.stream().sorted().collect(Collectors.joining(", ")) + "."));
    }

    boolean has(String name) {
        Object value = members.get(name);
        return value != null && value != JsonReader.NULL;
    }

    /** A text that must be there; empty, and noted, if it is not. */
    String text(String name) {
        String text = optionalText(name).orElse("");
        if (text.isEmpty()) {
            missing(name);
        }
        return text;
    }

    Optional<String> optionalText(String name) {
        if (has(name) && members.get(name) instanceof String text) {
            return Optional.of(text);
        }
        if (has(name)) {
            refuse("BadArgs", path + name + " must be a text.");
        }
        return Optional.empty();
    }

    /** A list of texts that are not empty; itself empty if it is not there. */
    List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (members.get(name) instanceof List<?> list
                && list.stream().allMatch(element -> element instanceof String text && !text.isEmpty())) {
            return list.stream().map(String::valueOf).toList();
        }
        refuse("BadArgs", path + name + " must be a list of texts.");
        return List.of();
    }

    /** A number that must be there, as it would be written in full; empty, and noted, if it is not. */
    String number(String name) {
        if (!has(name)) {
            missing(name);
            return "";
        }
        if (members.get(name) instanceof BigDecimal number) {
            return number.toString();
        }
        refuse("BadArgs", path + name + " must be a number.");
        return "";
    }

    /** An object that must be there; what is wrong in it is wrong in this body. */
    Body object(String name) {
        if (members.get(name) instanceof Map<?, ?> inner) {
            return new Body(inner, path + name + ".", root);
        }
        if (has(name)) {
            refuse("BadArgs", path + name + " must be an object.");
        } else {
            missing(name);
        }
        return new Body(Map.of(), path + name + ".", root);
    }

    private void missing(String name) {
        refuse("ArgMissing", "The parameter " + path + name + " is missing.");
    }
}
