package io.cdsbackup.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a listener's methods take, down to the last component of the records that it is made of. A record of ports or domain is
 * looked into; numbers, durations and enums are what they are; text counts as checked where a record of the domain has it whose
 * constructor does more than to keep it. Everything else, collections too, may hold anything.
 */
final class ToldValues {

    private static final Set<String> PLAIN =
            Set.of(Boolean.class.getName(), Integer.class.getName(), Long.class.getName(), Duration.class.getName());

    private final Hexagon hexagon;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> findings = new ArrayList<>();

    ToldValues(Hexagon hexagon) {
        this.hexagon = hexagon;
    }

    /** A sentence for each part that may hold anything. */
    Stream<String> withRoomForMore(JavaClass listener) {
        for (JavaMethod method : listener.getMethods()) {
            for (JavaClass taken : method.getRawParameterTypes()) {
                look("Method <" + method.getFullName() + ">", taken, false);
            }
        }
        return findings.stream();
    }

    /** The names of the records that were looked into. */
    Set<String> of(JavaClass listener) {
        withRoomForMore(listener);
        return seen;
    }

    private void look(String where, JavaClass told, boolean checked) {
        if (told.getName().equals(String.class.getName())) {
            if (!checked) {
                findings.add(where + " tells a listener a text that no value of the domain has checked");
            }
        } else if (isMadeOfOthers(told)) {
            lookInto(told);
        } else if (!told.isPrimitive() && !told.isEnum() && !PLAIN.contains(told.getName())) {
            findings.add(where + " tells a listener a <" + told.getName() + ">");
        }
    }

    private void lookInto(JavaClass told) {
        if (seen.add(told.getName())) {
            boolean checked = checksItself(told);
            told.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .forEach((JavaField field) ->
                            look("Field <" + field.getFullName() + ">", field.getRawType(), checked));
        }
    }

    private boolean isMadeOfOthers(JavaClass told) {
        return told.isRecord()
                && resideInAnyPackage(hexagon.port(), hexagon.domain()).test(told);
    }

    private boolean checksItself(JavaClass told) {
        return resideInAPackage(hexagon.domain()).test(told)
                && told.getConstructors().stream()
                        .allMatch(constructor -> constructor.getCallsFromSelf().stream()
                                .anyMatch(call -> !call.getTargetOwner().isEquivalentTo(Record.class)));
    }
}
