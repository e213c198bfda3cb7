package io.cdsbackup.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorFamilyTest {

    @Test
    void the_root_is_sealed_so_that_a_switch_over_the_categories_is_whole() {
        assertThat(BackupException.class).isSealed();
        assertThat(BackupException.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        CredentialsException.class,
                        ServiceException.class,
                        NetworkException.class,
                        BadAnswerException.class,
                        IntegrityException.class,
                        StorageException.class,
                        RefusedException.class,
                        ConfigurationException.class,
                        StoppedException.class);
    }

    @Test
    void each_category_is_abstract_and_open_so_that_a_new_leaf_breaks_nobody() {
        assertThat(BackupException.class.getPermittedSubclasses()).allSatisfy(category -> {
            assertThat(Modifier.isAbstract(category.getModifiers())).isTrue();
            assertThat(category.isSealed()).isFalse();
            assertThat(Modifier.isFinal(category.getModifiers())).isFalse();
        });
    }

    @Test
    void every_error_of_the_package_is_in_the_table_of_leaves_and_is_final() {
        List<Class<?>> leaves = exceptions().stream()
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .toList();

        assertThat(leaves)
                .allMatch(type -> Modifier.isFinal(type.getModifiers()))
                .isNotEmpty()
                .hasSameElementsAs(Arrays.stream(ErrorLeaf.values())
                        .map(leaf -> leaf.of(ErrorDetail.of("any")).getClass())
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_leaf_stands_right_below_a_category() {
        assertThat(ErrorLeaf.values())
                .allSatisfy(leaf -> assertThat(
                                leaf.of(ErrorDetail.of("any")).getClass().getSuperclass())
                        .isEqualTo(leaf.category));
    }

    @Test
    void every_kind_that_an_operator_can_meet_is_said_by_some_error() {
        assertThat(ErrorLeaf.values())
                .extracting(leaf -> leaf.of(ErrorDetail.of("any")).kind())
                .contains(ErrorKind.values());
    }

    private static List<Class<?>> exceptions() {
        try (Stream<Path> files = Files.list(folderOfThePackage())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Exception.class"))
                    .map(name -> BackupException.class.getPackageName() + "." + name.replace(".class", ""))
                    .<Class<?>>map(ErrorFamilyTest::named)
                    .toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new AssertionError("The compiled classes cannot be listed", unreadable);
        }
    }

    private static Path folderOfThePackage() throws URISyntaxException {
        URI classes = BackupException.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        return Path.of(classes).resolve(BackupException.class.getPackageName().replace('.', '/'));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }
}
