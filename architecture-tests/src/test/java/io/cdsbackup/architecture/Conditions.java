package io.cdsbackup.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Conditions for what ArchUnit has no words for. */
final class Conditions {

    private Conditions() {}

    /** Holds for a class that passes the test; else the class is the violation. */
    static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> test) {
        return reportNothing(
                "be " + what,
                found -> test.test(found)
                        ? Stream.empty()
                        : Stream.of("Class <" + found.getName() + "> is not " + what));
    }

    /** Holds for a class in which the search finds nothing; each finding is a violation. */
    static ArchCondition<JavaClass> reportNothing(String description, Function<JavaClass, Stream<String>> search) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass searched, ConditionEvents events) {
                search.apply(searched).forEach(finding -> events.add(SimpleConditionEvent.violated(searched, finding)));
            }
        };
    }
}
