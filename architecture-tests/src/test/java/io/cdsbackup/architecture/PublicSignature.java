package io.cdsbackup.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What others can see of a class: supertypes, type parameters, and its public and protected members with all that their
 * types are made of. Empty for a class that others cannot see.
 *
 * @param seen the class
 */
record PublicSignature(JavaClass seen) {

    static PublicSignature of(JavaClass seen) {
        return new PublicSignature(seen);
    }

    /** A sentence for each part of the signature that has such a type in it. */
    Stream<String> mentions(Predicate<JavaClass> type) {
        if (!isVisible(seen)) {
            return Stream.empty();
        }
        return Stream.concat(
                mentions("Class <" + seen.getName() + ">", ofTheClass(), type),
                members().flatMap(member -> mentions(member.getDescription(), ofTheMember(member), type)));
    }

    /** The methods and constructors that others can see. */
    Stream<JavaCodeUnit> codeUnits() {
        return isVisible(seen) ? seen.getCodeUnits().stream().filter(PublicSignature::isVisible) : Stream.empty();
    }

    private Stream<JavaMember> members() {
        return seen.getMembers().stream().filter(PublicSignature::isVisible);
    }

    private Stream<JavaType> ofTheClass() {
        return Stream.of(
                        seen.getSuperclass().stream(), seen.getInterfaces().stream(), seen.getTypeParameters().stream())
                .flatMap(types -> types);
    }

    private static Stream<JavaType> ofTheMember(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(code.getReturnType()),
                        code.getParameterTypes().stream(),
                        code.getTypeParameters().stream(),
                        code.getExceptionTypes().stream())
                .flatMap(types -> types);
    }

    private static Stream<String> mentions(String where, Stream<? extends JavaType> types, Predicate<JavaClass> type) {
        return types.map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Collection::stream)
                .filter(type)
                .map(found -> where + " shows <" + found.getName() + ">")
                .distinct();
    }

    private static boolean isVisible(JavaClass type) {
        Optional<JavaClass> outer = type.getEnclosingClass();
        return isVisible(type.getModifiers()) && (outer.isEmpty() || isVisible(outer.get()));
    }

    private static boolean isVisible(JavaMember member) {
        return isVisible(member.getModifiers());
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED)) && !modifiers.contains(SYNTHETIC);
    }
}
