package io.cdsbackup.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packages of the architecture, under one root: the product's own, or that of a planted copy which breaks a rule. A
 * rule is made for a hexagon, so that it is the same rule which holds the product and reports the planted classes.
 *
 * @param root the root package
 */
record Hexagon(String root) {

    /** What is shipped: the production classes of every module. */
    static final Hexagon PRODUCT = new Hexagon("io.cdsbackup");

    /** Classes of {@code src/test} which break the rules of one theme. */
    static Hexagon planted(String theme) {
        return new Hexagon("planted." + theme);
    }

    JavaClasses classes() {
        return this.equals(PRODUCT) ? Product.CLASSES : new ClassFileImporter().importPackages(root);
    }

    String everything() {
        return root + "..";
    }

    String domain() {
        return root + ".domain..";
    }

    String error() {
        return root + ".error..";
    }

    String port() {
        return root + ".port..";
    }

    String internal() {
        return root + ".internal..";
    }

    String signing() {
        return root + ".internal.signing..";
    }

    /** What the builder wires where the user brings nothing: the machine's clock, dice and names. */
    String defaults() {
        return root + ".internal.system..";
    }

    String[] core() {
        return new String[] {domain(), error(), port(), root, internal()};
    }

    /** One package for each adapter; a new adapter has to be named here. */
    List<String> adapters() {
        return Stream.of("codec.jackson", "localfiles", "transport.jdk", "transport.feign")
                .map(adapter -> root + "." + adapter)
                .toList();
    }

    String[] adapterPackages() {
        return adapters().stream().map(adapter -> adapter + "..").toArray(String[]::new);
    }

    /** Where the library is at home in what its users have: one package for each; a new one has to be named here. */
    List<String> homes() {
        return Stream.of("micrometer").map(home -> root + "." + home).toList();
    }

    String[] homePackages() {
        return homes().stream().map(home -> home + "..").toArray(String[]::new);
    }

    String[] coreAndAdapters() {
        return Stream.of(core(), adapterPackages()).flatMap(Stream::of).toArray(String[]::new);
    }

    String sandbox() {
        return root + ".sandbox..";
    }

    String testkit() {
        return root + ".testkit..";
    }

    String cli() {
        return root + ".cli..";
    }

    String benchmarks() {
        return root + ".benchmarks..";
    }

    /** Imported once for all rules. */
    private static final class Product {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .importPaths(Reactor.modulesWithCode().stream()
                        .map(ReactorModule::classes)
                        .toList());
    }
}
