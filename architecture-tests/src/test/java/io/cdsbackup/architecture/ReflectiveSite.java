package io.cdsbackup.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * A method that reaches something by its name, and what a native image has to be told for it.
 *
 * @param method the method's full name, without parameters
 * @param calls what it calls, as {@link ReflectiveCalls} names it
 * @param needs what is told in the file of its jar
 * @param needsElsewhere what is told as well, though neither this Java nor the class path of the tests need have it
 */
record ReflectiveSite(String method, List<String> calls, List<NativeEntry> needs, List<NativeEntry> needsElsewhere) {

    static ReflectiveSite in(String method, String... calls) {
        return new ReflectiveSite(
                "io.cdsbackup." + method, Stream.of(calls).sorted().toList(), List.of(), List.of());
    }

    ReflectiveSite needs(NativeEntry... entries) {
        return new ReflectiveSite(method, calls, List.of(entries), needsElsewhere);
    }

    ReflectiveSite needsElsewhere(NativeEntry... entries) {
        return new ReflectiveSite(method, calls, needs, List.of(entries));
    }

    /** Where nothing has to be told. */
    ReflectiveSite needsNothing(String because) {
        if (because.isBlank()) {
            throw new IllegalArgumentException(method + " says no reason");
        }
        return this;
    }

    String owner() {
        return method.substring(0, method.lastIndexOf('.'));
    }

    Stream<NativeEntry> told() {
        return Stream.concat(needs.stream(), needsElsewhere.stream());
    }
}
