package io.cdsbackup.architecture;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a user's {@code switch} and patterns lean on, and japicmp does not look at.
 *
 * @param components of a record, in order: a pattern names them all
 * @param constants of an enum: a {@code switch} over them is whole without a default
 * @param permitted of a sealed type, those that are public: so is one over them
 */
record ApiShape(List<String> components, List<String> constants, List<String> permitted) {

    static ApiShape of(Class<?> type) {
        return new ApiShape(
                Stream.ofNullable(type.getRecordComponents())
                        .flatMap(Stream::of)
                        .map(component -> component.getGenericType().getTypeName() + " " + component.getName())
                        .toList(),
                // Of others the fields may be of types that are in no baseline.
                Stream.of(type)
                        .filter(Class::isEnum)
                        .flatMap(choice -> Stream.of(choice.getDeclaredFields()))
                        .filter(Field::isEnumConstant)
                        .map(Field::getName)
                        .sorted()
                        .toList(),
                Stream.ofNullable(type.getPermittedSubclasses())
                        .flatMap(Stream::of)
                        .filter(permitted -> Modifier.isPublic(permitted.getModifiers()))
                        .map(Class::getName)
                        .sorted()
                        .toList());
    }

    /** How a class has changed, a line for each change; none if users need not know. */
    static Stream<String> changes(Class<?> before, Class<?> now) {
        ApiShape old = of(before);
        ApiShape current = of(now);
        return Stream.of(
                        change("components", old.components, current.components),
                        change("constants", old.constants, current.constants),
                        change("permitted classes", old.permitted, current.permitted))
                .flatMap(change -> change)
                .map(change -> now.getName() + ": " + change);
    }

    private static Stream<String> change(String what, List<String> before, List<String> now) {
        return before.equals(now) ? Stream.empty() : Stream.of(what + " were " + before + " and are " + now);
    }
}
