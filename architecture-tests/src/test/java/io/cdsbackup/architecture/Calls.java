package io.cdsbackup.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Calls and method references, told by the full name of what they go to. */
final class Calls {

    private Calls() {}

    /**
     * What the class calls, or refers to, of these.
     *
     * @param calling the class
     * @param called full names with parameter types, such as {@code java.lang.String.getBytes()}
     */
    static Stream<String> of(JavaClass calling, Pattern called) {
        return calling.getCodeUnitAccessesFromSelf().stream()
                .filter(call -> called.matcher(call.getTarget().getFullName()).matches())
                .map(call -> call.getDescription());
    }
}
