package io.cdsbackup.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which fields hold a secret in the open: by their type, where the type is made to hold one, or by their name, where the
 * type is one of text or bytes. {@code docs/decisions/arch-secret-fields.md} says why.
 */
final class Secrets {

    private static final Pattern TELLING = Pattern.compile(
            "(?i).*(secret|password|passphrase|accesskey|signed|authorization|cookie).*|signature|.*token");

    private static final Set<String> BYTES = Set.of("[B", "java.nio.ByteBuffer");

    private static final Set<String> TEXT = Set.of("java.lang.String", "java.lang.CharSequence", "[C");

    private static final Set<String> CONTAINERS =
            Set.of("java.util", "java.util.concurrent", "java.util.concurrent.atomic");

    private final Hexagon hexagon;

    Secrets(Hexagon hexagon) {
        this.hexagon = hexagon;
    }

    /** The fields of the class's objects that hold a secret. */
    Stream<JavaField> in(JavaClass searched) {
        return fields(searched, this::isSecret);
    }

    /** Those, and the fields that a secret may come to lie in: a download address, which hides itself, and plain bytes. */
    Stream<JavaField> possiblyIn(JavaClass searched) {
        return fields(
                searched,
                field -> isSecret(field)
                        || has(field, type -> type.getName().equals(hexagon.root() + ".domain.DownloadAddress"))
                        || has(field, type -> BYTES.contains(type.getName())));
    }

    private boolean isSecret(JavaField field) {
        boolean telling = TELLING.matcher(field.getName()).matches();
        return has(field, type -> type.getName().equals("java.net.URI"))
                || has(field, type -> type.getName().equals(hexagon.root() + ".domain.Credentials"))
                || has(field, type -> type.getName().equals(hexagon.root() + ".port.SignedUri"))
                || (telling && has(field, type -> TEXT.contains(type.getName()) || BYTES.contains(type.getName())));
    }

    private static boolean has(JavaField field, Predicate<JavaClass> test) {
        JavaClass type = field.getRawType();
        return test.test(type)
                || (contains(type)
                        && field.getType().getAllInvolvedRawTypes().stream().anyMatch(test));
    }

    /** A collection or an array has what it is declared with; a function merely takes or gives it. */
    private static boolean contains(JavaClass type) {
        return type.isArray() || CONTAINERS.contains(type.getPackageName());
    }

    private static Stream<JavaField> fields(JavaClass searched, Predicate<JavaField> test) {
        return searched.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(test);
    }
}
