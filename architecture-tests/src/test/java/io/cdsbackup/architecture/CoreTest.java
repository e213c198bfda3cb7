package io.cdsbackup.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Rule 3: core leaves HTTP, files, JSON and logging to others. */
class CoreTest {

    private static final Hexagon PLANTED = Hexagon.planted("cores");

    @Test
    void coreOpensNothingAndKnowsNoLibrary() {
        coreOpensNothingAndKnowsNoLibrary(Hexagon.PRODUCT).check(Hexagon.PRODUCT.classes());
    }

    @Test
    void aCoreThatOpensSomethingOrKnowsALibraryIsReported() {
        assertThat(Violations.of(coreOpensNothingAndKnowsNoLibrary(PLANTED), PLANTED))
                .containsExactly(
                        "Method <internal.Busy.channel()> has return type <java.nio.channels.FileChannel>",
                        "Method <internal.Busy.client()> has return type <java.net.http.HttpClient>",
                        "Method <internal.Busy.feign()> has return type <feign.Client>",
                        "Method <internal.Busy.file()> has return type <java.io.File>",
                        "Method <internal.Busy.files()> has return type <java.nio.file.FileSystem>",
                        "Method <internal.Busy.jackson2()> has return type <com.fasterxml.jackson.core.JsonParser>",
                        "Method <internal.Busy.jackson3()> has return type <tools.jackson.core.TokenStreamFactory>",
                        "Method <internal.Busy.logger()> has return type <java.util.logging.Logger>",
                        "Method <internal.Busy.otherLogger()> has return type <org.slf4j.Logger>",
                        "Method <internal.Busy.resource()> has return type <org.springframework.core.io.Resource>",
                        "Method <internal.Busy.stream()> has return type <java.io.FileInputStream>",
                        "Method <port.Hidden.isThere(java.nio.file.Path)> calls method <java.nio.file.Files.exists(java.nio.file.Path, [Ljava.nio.file.LinkOption;)>");
    }

    /** Of {@code java.nio.file} core may use {@code Path}, as a value. */
    private static ArchRule coreOpensNothingAndKnowsNoLibrary(Hexagon hexagon) {
        return noClasses()
                .that()
                .resideInAnyPackage(hexagon.core())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.net.http..",
                                "java.nio.channels..",
                                "java.util.logging..",
                                "com.fasterxml..",
                                "tools.jackson..",
                                "feign..",
                                "org.slf4j..",
                                "org.springframework..")
                        .or(nameMatching("java\\.io\\.File.*"))
                        .or(resideInAPackage("java.nio.file..")
                                .and(not(nameMatching("java\\.nio\\.file\\.(Path|InvalidPathException)")))));
    }
}
